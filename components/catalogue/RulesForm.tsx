import { type FormEvent, useState } from 'react';
import type { Workspace } from '../../lib/domain/workspace.ts';
import { useTexts } from '../texts.tsx';
import { Field } from './Field.tsx';
import { WordsField } from './WordsField.tsx';

export type CatalogueRules = Pick<Workspace['settings'], 'approvers' | 'campaign'>;

interface RulesFormProps {
  /** In force. */
  rules: CatalogueRules;
  /** Names that the workspace knows. */
  names: string[];
  /** Whether who acts here may change them. */
  allowed: boolean;
  busy: boolean;
  status: string;
  onSave: (rules: CatalogueRules) => void;
}

const campaignFields = ['source', 'medium', 'name'] as const;

/** Who may approve, and what the team's web statistics are told by links that reps send. */
export function RulesForm({ rules, names, allowed, busy, status, onSave }: RulesFormProps) {
  const { t } = useTexts();
  const [approvers, setApprovers] = useState(rules.approvers ?? []);
  const [campaign, setCampaign] = useState({ source: '', medium: '', name: '', ...rules.campaign });
  const trimmed = Object.fromEntries(campaignFields.map((field) => [field, campaign[field].trim()])) as typeof campaign;
  const { source, medium, name } = trimmed;
  const used = source !== '' || medium !== '' || name !== '';
  // A name alone tells nothing: both others are needed then.
  const missing = (field: (typeof campaignFields)[number]) => used && field !== 'name' && trimmed[field] === '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (missing('source') || missing('medium')) return;
    onSave({
      approvers: approvers.length > 0 ? approvers : undefined,
      campaign: used ? { source, medium, ...(name && { name }) } : undefined,
    });
  };
  return (
    <form className="rules-form" noValidate onSubmit={save}>
      <fieldset className="editor-group" disabled={!allowed}>
        <legend>{t('catalogue.rules.approval')}</legend>
        <WordsField
          label={t('catalogue.rules.approvers')}
          hint={t(
            approvers.length === 0
              ? 'catalogue.rules.everyone'
              : approvers.length === 1
                ? 'catalogue.rules.one'
                : 'catalogue.rules.fourEyes',
          )}
          values={approvers}
          suggestions={names}
          onChange={setApprovers}
          testId="approvers"
        />
      </fieldset>
      <fieldset className="editor-group" disabled={!allowed}>
        <legend>{t('catalogue.rules.campaign')}</legend>
        <p className="muted" data-wide>
          {t('catalogue.rules.campaignHint')}
        </p>
        {campaignFields.map((field) => (
          <Field
            key={field}
            label={t(`catalogue.rules.${field}`)}
            fault={missing(field) ? t('catalogue.fault.empty') : undefined}
            testId={`campaign-${field}`}
          >
            {(control) => (
              <input
                {...control}
                value={campaign[field]}
                maxLength={200}
                autoComplete="off"
                onChange={(event) => setCampaign({ ...campaign, [field]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </fieldset>
      <div className="save-bar">
        <button type="submit" className="button primary" disabled={busy || !allowed} data-testid="save-rules">
          {t('catalogue.save')}
        </button>
        <span role="status" className="muted">
          {allowed ? status : t('catalogue.rules.notAllowed')}
        </span>
      </div>
    </form>
  );
}
