interface CheckGroupProps<T extends string> {
  label: string;
  options: (readonly [value: T, text: string])[];
  chosen: T[];
  onChange: (chosen: T[]) => void;
}

/** Some of a few fixed words. */
export const CheckGroup = <T extends string>({ label, options, chosen, onChange }: CheckGroupProps<T>) => (
  <fieldset className="checks" data-wide>
    <legend>{label}</legend>
    {options.map(([value, text]) => (
      <label key={value}>
        <input
          type="checkbox"
          checked={chosen.includes(value)}
          onChange={(event) =>
            onChange(
              options
                .map(([each]) => each)
                .filter((each) => (each === value ? event.target.checked : chosen.includes(each))),
            )
          }
        />
        {text}
      </label>
    ))}
  </fieldset>
);
