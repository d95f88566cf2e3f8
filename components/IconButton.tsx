import type { LucideIcon } from 'lucide-react';

export interface IconButtonProps {
  icon: LucideIcon;
  /** What it does; shown on hover. */
  label: string;
  /** What it does it to, for those who hear one button after the other. */
  of?: string;
  onClick: () => void;
  expanded?: boolean;
  /** For a button that stays down. */
  pressed?: boolean;
  testId?: string;
}

export const IconButton = ({ icon: Icon, label, of, onClick, expanded, pressed, testId }: IconButtonProps) => (
  <button
    type="button"
    className="button quiet icon"
    title={label}
    aria-label={of ? `${label}: ${of}` : label}
    aria-expanded={expanded}
    aria-pressed={pressed}
    data-testid={testId}
    onClick={onClick}
  >
    <Icon size={16} aria-hidden />
  </button>
);
