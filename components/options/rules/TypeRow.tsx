import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { badgeKinds, type SignalType } from '../../../lib/domain/badgeKinds.ts';
import type { BadgeRules } from '../../../lib/domain/badgeRules.ts';
import { Badge } from '../../Badge.tsx';
import { useTexts } from '../../texts.tsx';
import { daysAlone, type FieldFault, type FieldId, rangeOf, type TypeDraft, typeFields } from './draft.ts';
import { NumberField } from './NumberField.tsx';
import { StrengthCurve } from './StrengthCurve.tsx';

interface TypeRowProps {
  type: SignalType;
  draft: TypeDraft;
  /** The last rules without a fault: the curve and the words follow them. */
  rules: BadgeRules;
  isKindOn: boolean;
  changed: boolean;
  /** Days that the curves of all types span. */
  days: number;
  faults: Partial<Record<FieldId, FieldFault>>;
  onChange: (draft: TypeDraft) => void;
  /** Undefined where it has its default values. */
  onReset: (() => void) | undefined;
}

/** One type of signal: a line to be read, and below it, once it is opened, its fields. */
export function TypeRow({ type, draft, rules, isKindOn, changed, days, faults, onChange, onReset }: TypeRowProps) {
  const { t, percent } = useTexts();
  const id = useId();
  const rule = rules.signals[type];
  const faulty = typeFields.some((field) => faults[`${type}.${field}`]);
  const [open, setOpen] = useState(false);
  const inDays = (count: number) => t('options.rules.days', { count });
  const alone = rule ? daysAlone(rule, rules.threshold) : 0;
  const meaning = !rule
    ? t('options.rules.countsForNothing')
    : [
        t('options.rules.meaning', {
          weight: percent(rule.weight),
          halfLife: inDays(rule.halfLifeDays),
          maxAge: inDays(rule.maxAgeDays),
        }),
        !isKindOn
          ? t('options.rules.kindIsOff')
          : alone > 0
            ? t('options.rules.alone', { days: inDays(alone) })
            : t('options.rules.neverAlone'),
      ].join(' ');
  const kind = draft.kind === 'none' ? undefined : draft.kind;
  return (
    <li className="rules-type" data-testid="rule" data-type={type} data-off={!kind || !isKindOn || undefined}>
      <button
        type="button"
        className="rules-summary"
        aria-expanded={open}
        aria-controls={`${id}-fields`}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={16} aria-hidden />
        <Badge kind={kind ?? 'none'} />
        <span className="rules-name">
          {t(`badge.type.${type}`)}
          {changed && <span className="rules-changed"> · {t('options.rules.changed')}</span>}
          {faulty && !open && <span className="rules-fault"> · {t('options.rules.toPutRight')}</span>}
        </span>
        <span className="hidden">{meaning}</span>
        <span className="rules-cell" aria-hidden="true">
          {rule ? `${percent(rule.weight)} %` : '–'}
        </span>
        <span className="rules-cell wide" aria-hidden="true">
          {rule ? inDays(rule.halfLifeDays) : '–'}
        </span>
        <span className="rules-cell wide" aria-hidden="true">
          {rule ? inDays(rule.maxAgeDays) : '–'}
        </span>
        {rule ? (
          <StrengthCurve kind={rule.kind} rule={rule} threshold={rules.threshold} days={days} />
        ) : (
          <span className="rules-curve" />
        )}
      </button>
      <div className="rules-fields" id={`${id}-fields`} hidden={!open}>
        <p className="rules-meaning" data-testid="rule-meaning">
          {meaning}
        </p>
        <div className="rules-field">
          <label htmlFor={`${id}-kind`}>{t('options.rules.field.kind')}</label>
          <select
            id={`${id}-kind`}
            value={draft.kind}
            onChange={(event) => onChange({ ...draft, kind: event.target.value as TypeDraft['kind'] })}
          >
            {badgeKinds.map((each) => (
              <option key={each} value={each}>
                {t(`badge.kind.${each}`)}
              </option>
            ))}
            <option value="none">{t('options.rules.nothing')}</option>
          </select>
        </div>
        {kind &&
          typeFields.map((field) => (
            <NumberField
              key={field}
              label={t(`options.rules.field.${field}`)}
              value={draft[field]}
              range={rangeOf(field)}
              fault={faults[`${type}.${field}`]}
              onChange={(value) => onChange({ ...draft, [field]: value })}
            />
          ))}
        {kind && (
          <label className="rules-check">
            <input
              type="checkbox"
              checked={draft.verifiedOnly}
              onChange={(event) => onChange({ ...draft, verifiedOnly: event.target.checked })}
            />
            {t('options.rules.field.verifiedOnly')}
          </label>
        )}
        {onReset && (
          <button type="button" className="button quiet rules-reset" onClick={onReset}>
            {t('options.rules.resetType')}
            <span className="hidden">{`: ${t(`badge.type.${type}`)}`}</span>
          </button>
        )}
      </div>
    </li>
  );
}
