import { badgeKinds, type SignalType, signalTypes } from '../../../lib/domain/badgeKinds.ts';
import { type BadgeRules, defaultBadgeRules } from '../../../lib/domain/badgeRules.ts';
import { differences } from '../../../lib/domain/rulesChange.ts';
import { Badge } from '../../Badge.tsx';
import { useTexts } from '../../texts.tsx';
import { Section } from '../Layout.tsx';
import { draftOf, type RulesDraft, rangeOf, readDraft, wholeFields } from './draft.ts';
import { NumberField } from './NumberField.tsx';
import { Preview, type PreviewView } from './Preview.tsx';
import { TypeRow } from './TypeRow.tsx';

interface RulesSectionProps {
  /** In force. */
  rules: BadgeRules;
  draft: RulesDraft;
  /** The last draft without a fault. */
  read: BadgeRules;
  preview: PreviewView | undefined;
  /** How much of the preview is counted, while that takes long. */
  share: number | undefined;
  busy: boolean;
  /** What has come of saving. */
  status: string;
  onDraft: (draft: RulesDraft) => void;
  onSave: () => void;
  onDiscard: () => void;
}

const defaults = draftOf(defaultBadgeRules);
const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

/** The rules by which badges are given, and what a change of them would do to the team's accounts. */
export function RulesSection(props: RulesSectionProps) {
  const { rules, draft, read, preview, share, busy, status, onDraft, onSave, onDiscard } = props;
  const { t } = useTexts();
  const { rules: valid, faults } = readDraft(draft);
  const wrong = Object.keys(faults).length;
  const changes = valid ? differences(rules, valid) : [];
  const touched = wrong > 0 || changes.length > 0;
  const inForce = draftOf(rules);
  const isChanged = (type: SignalType) => !isSame(draft.types[type], inForce.types[type]);
  const days = Math.max(180, ...signalTypes.map((type) => read.signals[type]?.maxAgeDays ?? 0));
  return (
    <Section id="rules" hint={t('options.rules.hint')}>
      <Preview preview={preview} share={share} edited={touched} />
      <div className="rules-whole">
        {wholeFields.map((field) => (
          <NumberField
            key={field}
            label={t(`options.rules.${field}.title`)}
            hint={t(`options.rules.${field}.hint`)}
            unit={field === 'margin' ? t('options.rules.unit.points') : undefined}
            value={draft[field]}
            range={rangeOf(field)}
            fault={faults[field]}
            onChange={(value) => onDraft({ ...draft, [field]: value })}
          />
        ))}
      </div>
      <fieldset className="rules-kinds">
        <legend>{t('options.rules.kinds')}</legend>
        {badgeKinds.map((kind) => (
          <label key={kind} className="rules-check">
            <input
              type="checkbox"
              checked={draft.on.includes(kind)}
              onChange={(event) =>
                onDraft({
                  ...draft,
                  on: badgeKinds.filter((each) => (each === kind ? event.target.checked : draft.on.includes(each))),
                })
              }
            />
            <Badge kind={kind} />
            {t(`badge.kind.${kind}`)}
          </label>
        ))}
      </fieldset>
      <div className="rules-head muted" aria-hidden="true">
        <span>{t('options.rules.column.type')}</span>
        <span className="rules-cell">{t('options.rules.column.weight')}</span>
        <span className="rules-cell wide">{t('options.rules.column.halfLife')}</span>
        <span className="rules-cell wide">{t('options.rules.column.maxAge')}</span>
        <span className="rules-curve">
          {t('options.rules.column.curve', { days: t('options.rules.days', { count: days }) })}
        </span>
      </div>
      <ul className="group rules-types">
        {signalTypes.map((type) => (
          <TypeRow
            key={type}
            type={type}
            draft={draft.types[type]}
            rules={read}
            isKindOn={draft.on.includes(draft.types[type].kind as (typeof draft.on)[number])}
            changed={isChanged(type)}
            days={days}
            faults={faults}
            onChange={(each) => onDraft({ ...draft, types: { ...draft.types, [type]: each } })}
            onReset={
              isSame(draft.types[type], defaults.types[type])
                ? undefined
                : () => onDraft({ ...draft, types: { ...draft.types, [type]: defaults.types[type] } })
            }
          />
        ))}
      </ul>
      <div className="rules-actions actions" data-touched={touched || undefined}>
        <button
          type="button"
          className="button primary"
          data-testid="rules-save"
          disabled={busy || !valid || changes.length === 0}
          onClick={onSave}
        >
          {t('options.rules.save')}
        </button>
        {touched && (
          <button type="button" className="button" data-testid="rules-discard" disabled={busy} onClick={onDiscard}>
            {t('options.rules.discard')}
          </button>
        )}
        <button
          type="button"
          className="button quiet"
          data-testid="rules-reset"
          disabled={busy || isSame(draft, defaults)}
          onClick={() => onDraft(defaults)}
        >
          {t('options.rules.resetAll')}
        </button>
        <span role="status" className={wrong > 0 ? 'rules-fault' : undefined} data-testid="rules-status">
          {wrong > 0
            ? t('options.rules.wrong', { count: wrong })
            : changes.length > 0
              ? t('options.rules.changes', { count: changes.length })
              : status}
        </span>
      </div>
    </Section>
  );
}
