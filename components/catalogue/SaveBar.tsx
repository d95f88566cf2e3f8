import type { AssetState } from '../../lib/domain/asset.ts';
import { useTexts } from '../texts.tsx';

interface SaveBarProps {
  state: AssetState;
  changed: boolean;
  busy: boolean;
  /** Whether nobody has said who he is. */
  nameless: boolean;
  /** Whether saving takes an approved asset back into review. */
  losesApproval: boolean;
  /** Whether who acts here may approve what he has written. */
  mayApprove: boolean;
  status: string;
  /** Whether the status tells of wrong fields. */
  wrong: boolean;
  onSave: (intent: 'save' | 'submit' | 'approve') => void;
  onDiscard: () => void;
}

/** Saves what was typed, alone or together with the step after it. */
export function SaveBar(props: SaveBarProps) {
  const { state, changed, busy, nameless, losesApproval, mayApprove, status, wrong, onSave, onDiscard } = props;
  const { t } = useTexts();
  const off = busy || nameless || !changed;
  const approves = mayApprove && (state === 'draft' || state === 'inReview' || losesApproval);
  return (
    <div className="save-bar" data-changed={changed || undefined}>
      <button type="submit" className="button primary" disabled={off} data-testid="save">
        {t('catalogue.save')}
      </button>
      {state === 'draft' && (
        <button
          type="button"
          className="button"
          disabled={off}
          data-testid="save-submit"
          onClick={() => onSave('submit')}
        >
          {t('catalogue.saveSubmit')}
        </button>
      )}
      {approves && (
        <button
          type="button"
          className="button"
          disabled={off}
          data-testid="save-approve"
          onClick={() => onSave('approve')}
        >
          {t('catalogue.saveApprove')}
        </button>
      )}
      {changed && (
        <button type="button" className="button quiet" disabled={busy} data-testid="discard" onClick={onDiscard}>
          {t('catalogue.discard')}
        </button>
      )}
      <span role="status" className={wrong ? 'fault' : 'muted'} data-testid="save-status">
        {status || (nameless && t('catalogue.refusal.nameless')) || (losesApproval && t('catalogue.losesApproval'))}
      </span>
    </div>
  );
}
