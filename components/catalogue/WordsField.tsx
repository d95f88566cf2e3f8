import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTexts } from '../texts.tsx';
import { Field } from './Field.tsx';

interface WordsFieldProps {
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  values: string[];
  /** What the catalogue says elsewhere, so that one thing keeps one name. */
  suggestions: string[];
  onChange: (values: string[]) => void;
  testId?: string;
}

/** Several words or names: Enter adds what was typed, so does leaving the field; Backspace in an empty field takes the last away. */
export function WordsField({ label, hint, fault, values, suggestions, onChange, testId }: WordsFieldProps) {
  const { t } = useTexts();
  const list = useId();
  const [typed, setTyped] = useState('');
  const add = () => {
    const word = typed.trim();
    setTyped('');
    if (word !== '' && !values.includes(word)) onChange([...values, word]);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      add();
    }
    if (event.key === 'Backspace' && typed === '' && values.length > 0) onChange(values.slice(0, -1));
  };
  return (
    <Field label={label} hint={hint} fault={fault} testId={testId}>
      {(control) => (
        <div className="words">
          {values.map((word) => (
            <span key={word} className="word">
              {word}
              <button
                type="button"
                aria-label={t('catalogue.remove', { what: word })}
                onClick={() => onChange(values.filter((each) => each !== word))}
              >
                <X size={12} aria-hidden />
              </button>
            </span>
          ))}
          <input
            {...control}
            list={list}
            value={typed}
            maxLength={200}
            autoComplete="off"
            placeholder={values.length === 0 ? t('catalogue.addWord') : undefined}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={press}
            onBlur={add}
          />
          <datalist id={list}>
            {suggestions
              .filter((each) => !values.includes(each))
              .map((each) => (
                <option key={each} value={each} />
              ))}
          </datalist>
        </div>
      )}
    </Field>
  );
}
