import { Radio, RadioGroup } from 'react-aria-components';

interface ChoicesProps<T extends string> {
  label: string;
  /** In their order, each with its words. */
  choices: [value: T, words: string, language?: string][];
  value: T;
  locked?: boolean;
  onChoice: (value: T) => void;
}

/** One of a few. */
export function Choices<T extends string>({ label, choices, value, locked = false, onChoice }: ChoicesProps<T>) {
  return (
    <RadioGroup
      className="group radios"
      aria-label={label}
      value={value}
      isDisabled={locked}
      onChange={(chosen) => onChoice(chosen as T)}
    >
      {choices.map(([each, words, language]) => (
        <Radio key={each} value={each} className="row radio" lang={language}>
          <span className="dot" aria-hidden="true" />
          {words}
        </Radio>
      ))}
    </RadioGroup>
  );
}
