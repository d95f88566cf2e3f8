import { useTexts } from '../texts.tsx';
import { type Facts, factIn, nameOf } from './facts.ts';
import { SourceLink } from './SourceLink.tsx';

/** What reps have said of the facts and what holds: who, when, and the way back. The newest first. */
export function SaidList({ facts }: { facts: Facts }) {
  const texts = useTexts();
  const { t, date } = texts;
  const { edits, signals, me, actions } = facts;
  const valid = edits.filter(({ undoneAt }) => undoneAt === undefined).sort((a, b) => b.at - a.at);
  if (valid.length === 0) return null;
  return (
    <>
      <h3>{t('panel.fact.said')}</h3>
      <ul>
        {valid.map((edit) => {
          const { action, by, on, until, source } = edit;
          const fact = factIn(edit, signals);
          const what = t(`panel.fact.action.${action}`);
          const line = [
            t('panel.fact.by', { what, who: nameOf(by, me, texts) }),
            date(on),
            until && t('panel.fact.untilDay', { date: date(until) }),
          ];
          return (
            <li key={edit.id} className="said-row" data-testid="said-row">
              <p>{fact}</p>
              <p className="muted">
                {line.filter(Boolean).join(' · ')}
                {source && ' · '}
                {source && <SourceLink source={source} me={me} />}
              </p>
              <button type="button" className="link" onClick={() => actions.onUndo(edit)}>
                {t('panel.fact.undo')}
                <span className="hidden">{`: ${what}, ${fact}`}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
