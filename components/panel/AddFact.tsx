import { isOn } from '../../lib/domain/badgeDefaults.ts';
import { badgeKinds, type SignalType, signalTypes } from '../../lib/domain/badgeKinds.ts';
import { type FactDraft, MOST_CHARS } from '../../lib/domain/ownFact.ts';
import { useTexts } from '../texts.tsx';
import { FactForm } from './FactForm.tsx';
import type { Facts } from './facts.ts';

interface AddFactProps {
  facts: Facts;
  onAdd: (fact: FactDraft) => void;
  onClose: () => void;
}

const textIn = (values: FormData, name: string) => String(values.get(name) ?? '');

/** A fact in ten seconds: its kind, one sentence, the day and where it comes from. */
export function AddFact({ facts, onAdd, onClose }: AddFactProps) {
  const { t } = useTexts();
  const { rules } = facts.book;
  const kinds = badgeKinds
    .filter((kind) => isOn(kind, rules))
    .map((kind) => ({ kind, types: signalTypes.filter((type) => rules.signals[type]?.kind === kind) }));
  const save = (values: FormData) =>
    onAdd({
      type: textIn(values, 'type') as SignalType,
      what: textIn(values, 'what'),
      date: textIn(values, 'date'),
      source: textIn(values, 'source'),
    });
  return (
    <FactForm label={t('panel.fact.add')} onSave={save} onClose={onClose}>
      <label className="field">
        {t('panel.fact.kind')}
        <select name="type" required defaultValue="">
          <option value="" disabled>
            {t('panel.fact.choose')}
          </option>
          {kinds.map(({ kind, types }) => (
            <optgroup key={kind} label={t(`badge.kind.${kind}`)}>
              {types.map((type) => (
                <option key={type} value={type}>
                  {t(`badge.type.${type}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label className="field date">
        {t('panel.fact.date')}
        <input name="date" type="date" required defaultValue={facts.today} max={facts.today} />
      </label>
      <label className="field wide">
        {t('panel.fact.what')}
        {/* At least one letter or figure: full stops alone say nothing. */}
        <input name="what" required pattern=".*[\p{L}\p{N}].*" maxLength={MOST_CHARS} autoComplete="off" />
      </label>
      <label className="field wide">
        {t('panel.fact.source')}
        <input
          name="source"
          maxLength={2000}
          placeholder={t('panel.fact.sourceHint')}
          autoComplete="off"
          aria-describedby="assumed-hint"
        />
      </label>
      <p className="muted wide" id="assumed-hint">
        {t('panel.fact.assumedHint')}
      </p>
    </FactForm>
  );
}
