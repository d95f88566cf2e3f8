import { type ReactNode, useId } from 'react';

/** What a control needs to be tied to its label and to what is said below it. */
export interface ControlProps {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong, in words. */
  fault?: string | undefined;
  /** Over the whole width of the form. */
  wide?: boolean;
  testId?: string;
  children: (control: ControlProps) => ReactNode;
}

/** A labelled control; what is wrong with it is said right below. */
export function Field({ label, hint, fault, wide = false, testId, children }: FieldProps) {
  const id = useId();
  const about = fault ?? hint;
  return (
    <div className="field" data-wide={wide || undefined} data-testid={testId}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': fault !== undefined, 'aria-describedby': about ? `${id}-about` : undefined })}
      {about && (
        <span id={`${id}-about`} className={fault ? 'fault' : 'muted'}>
          {about}
        </span>
      )}
    </div>
  );
}
