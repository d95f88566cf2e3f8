import { type KeyboardEvent, useId } from 'react';
import { useTexts } from '../../texts.tsx';
import { type FieldFault, numberIn, type Range } from './draft.ts';

export interface NumberFieldProps {
  label: string;
  /** What the number means, in words. */
  hint?: string | undefined;
  value: string;
  range: Range;
  /** In place of the range's own. */
  unit?: string | undefined;
  fault: FieldFault | undefined;
  onChange: (value: string) => void;
}

/** A number with its unit and range; the arrow keys count, with Shift by ten. What is wrong is said below. */
export function NumberField({ label, hint, value, range, unit, fault, onChange }: NumberFieldProps) {
  const { t } = useTexts();
  const id = useId();
  const { min, max } = range;
  const count = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    const number = numberIn(value, range);
    if (way === 0 || typeof number === 'string') return;
    event.preventDefault();
    onChange(String(Math.min(max, Math.max(min, Math.round(number + way * (event.shiftKey ? 10 : 1))))));
  };
  return (
    <div className="rules-field">
      <label htmlFor={id}>{label}</label>
      <span className="rules-input">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          maxLength={8}
          value={value}
          aria-invalid={fault !== undefined}
          aria-describedby={`${id}-unit ${id}-about`}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={count}
        />
        <span id={`${id}-unit`}>{unit ?? t(`options.rules.unit.${range.unit}`)}</span>
      </span>
      <span id={`${id}-about`} className={fault ? 'rules-fault' : 'muted'} aria-live="polite">
        {fault ? t(`options.rules.fault.${fault}`, { min, max }) : (hint ?? t('options.rules.range', { min, max }))}
      </span>
    </div>
  );
}
