import { Trash2 } from 'lucide-react';
import { type FormEvent, useRef } from 'react';
import { addDays } from '../../../lib/domain/day.ts';
import type { Decision } from '../../../lib/domain/decision.ts';
import { decisionsAt, isOverdue } from '../../../lib/domain/meeting.ts';
import { IconButton } from '../../IconButton.tsx';
import { useTexts } from '../../texts.tsx';

/** What is typed: a decision without its dates. */
export type DecisionDraft = Pick<Decision, 'text' | 'owner' | 'due'>;

interface DecisionsProps {
  /** Undefined while they are being read. */
  decisions: Decision[] | undefined;
  /** The Monday of the week whose meeting it is. */
  week: string;
  /** Names to choose from; others may be typed. */
  owners: string[];
  status: string;
  /** Resolves with whether it could be kept. */
  onAdd: (draft: DecisionDraft) => Promise<boolean>;
  onDone: (id: string, done: boolean) => void;
  onRemove: (id: string) => void;
}

/** What this meeting decides, what earlier ones have left open, and what was done of late. */
export function Decisions({ decisions = [], week, owners, status, onAdd, ...row }: DecisionsProps) {
  const { t, today } = useTexts();
  const groups = decisionsAt(decisions, week, today);
  return (
    <section className="decisions" data-testid="decisions">
      <h2>{t('meeting.decisions')}</h2>
      <AddDecision owners={owners} onAdd={onAdd} />
      <p className="muted" role="status" data-testid="decision-status">
        {status}
      </p>
      {Object.values(groups).every((some) => some.length === 0) && <p className="muted">{t('meeting.empty')}</p>}
      {(['own', 'open', 'done'] as const).map((group) =>
        groups[group].length === 0 ? null : (
          <div key={group} data-testid={`decisions-${group}`}>
            <h3>{t(`meeting.${group}`)}</h3>
            <ul>
              {groups[group].map((decision) => (
                <Row key={decision.id} decision={decision} {...row} />
              ))}
            </ul>
          </div>
        ),
      )}
    </section>
  );
}

function Row({ decision, onDone, onRemove }: { decision: Decision } & Pick<DecisionsProps, 'onDone' | 'onRemove'>) {
  const { t, date, today } = useTexts();
  const { id, text, owner, due, doneOn } = decision;
  return (
    <li data-testid="decision">
      <label>
        <input type="checkbox" checked={doneOn !== undefined} onChange={({ target }) => onDone(id, target.checked)} />
        <span>
          {text}{' '}
          <span className="muted">
            {owner}
            {due && ` · ${t('meeting.until', { date: date(due) })}`}
            {doneOn && ` · ${t('meeting.doneOn', { date: date(doneOn) })}`}
          </span>
          {isOverdue(decision, today) && <strong className="overdue">{t('meeting.overdue')}</strong>}
        </span>
      </label>
      <IconButton icon={Trash2} label={t('meeting.remove', { text })} onClick={() => onRemove(id)} />
    </li>
  );
}

function AddDecision({ owners, onAdd }: Pick<DecisionsProps, 'owners' | 'onAdd'>) {
  const { t, today } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const [text, owner, due] = ['text', 'owner', 'due'].map((name) => String(typed.get(name) ?? '').trim());
    if (!text || !owner || !(await onAdd({ text, owner, ...(due && { due }) }))) return;
    form.current?.reset();
    first.current?.focus();
  };
  const field = { required: true, maxLength: 200, pattern: '.*\\S.*', autoComplete: 'off' };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)}>
      <label className="wide">
        <span className="muted">{t('meeting.decision')}</span>
        <input ref={first} name="text" data-testid="decision-text" {...field} />
      </label>
      <label>
        <span className="muted">{t('meeting.owner')}</span>
        <input name="owner" list="decision-owners" data-testid="decision-owner" {...field} />
        <datalist id="decision-owners">
          {owners.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
      <label>
        <span className="muted">{t('meeting.due')}</span>
        <input type="date" name="due" defaultValue={addDays(today, 7)} min={today} data-testid="decision-due" />
      </label>
      <button type="submit" className="button" data-testid="decision-add">
        {t('meeting.add')}
      </button>
    </form>
  );
}
