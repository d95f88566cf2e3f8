import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../texts.tsx';

interface FactFormProps {
  label: string;
  children: ReactNode;
  onSave: (values: FormData) => void;
  onClose: () => void;
}

/** A small form in the card: its first field has the focus, Enter saves, Escape closes. */
export function FactForm({ label, children, onSave, onClose }: FactFormProps) {
  const { t } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // A menu that closes gives the focus back to its button first.
    const timer = setTimeout(() => form.current?.querySelector<HTMLElement>('select, input')?.focus());
    return () => clearTimeout(timer);
  }, []);
  return (
    <form
      ref={form}
      className="fact-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(new FormData(event.currentTarget));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {children}
      <div className="fact-form-buttons">
        <button type="submit" className="button primary">
          {t('panel.fact.save')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('panel.fact.cancel')}
        </button>
      </div>
    </form>
  );
}
