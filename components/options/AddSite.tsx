import { type FocusEvent, useState } from 'react';
import { useTexts } from '../texts.tsx';

interface Choice {
  systems: { id: string; name: string }[];
  /** Whether the address fits all of them; otherwise it fits none, and any may be chosen. */
  recognised: boolean;
}

/** What the address in the field comes to. */
export type AddState = { choice?: Choice } & (
  | { kind: 'nothing' | 'notAddress' | 'browserPage' }
  | { kind: 'http' | 'choose'; where: string }
  /** Switched off by others. */
  | { kind: 'policy' | 'workspace'; site: string }
  | { kind: 'already'; site: string; where: string }
  /** What would be read there. */
  | { kind: 'records' | 'messages'; site: string; where: string }
);

export interface AddSiteProps {
  address: string;
  chosen: string;
  state: AddState;
  outcome: { answer: 'granted' | 'declined' | 'impossible'; site: string; where: string; own: boolean } | undefined;
  /** Names of the systems that may stand at an address of one's own. */
  systems: string[];
  onFocus: () => void;
  onAddress: (address: string) => void;
  onChoose: (site: string) => void;
  onAdd: () => void;
}

type Props = Pick<AddSiteProps, 'state' | 'outcome'>;

function useSentence({ state, outcome }: Props): string {
  const { t, language } = useTexts();
  if (outcome) {
    const { answer, site, where, own } = outcome;
    if (answer !== 'granted') return t(`options.sites.${answer}`, { where });
    return own ? t('options.sites.added', { origin: where, site }) : t('options.sites.switchedOn', { site });
  }
  switch (state.kind) {
    case 'nothing':
      return '';
    case 'notAddress':
    case 'browserPage':
      return t(`options.sites.add.${state.kind}`);
    case 'http':
      return t('options.sites.add.http', { where: state.where });
    case 'choose': {
      if (!state.choice?.recognised) return t('options.sites.add.unknown', { where: state.where });
      const names = new Intl.ListFormat(language, { type: 'disjunction' });
      const systems = names.format(state.choice.systems.map(({ name }) => name));
      return t('options.sites.add.several', { systems, where: state.where });
    }
    case 'policy':
    case 'workspace':
      return t(`options.sites.add.${state.kind}`, { site: state.site });
    default:
      return t(`options.sites.add.${state.kind}`, { site: state.site, where: state.where });
  }
}

/** Adds a site by the address of a record there: says what would be read before anything is asked. */
export function AddSite({ onFocus, onAddress, onChoose, onAdd, ...props }: AddSiteProps) {
  const { t, language } = useTexts();
  const { address, chosen, state, outcome, systems } = props;
  // Whoever is still typing need not be told that this is no address yet.
  const [left, setLeft] = useState(false);
  const isReady = state.kind === 'records' || state.kind === 'messages';
  const isUnfinished = state.kind === 'notAddress' && !left;
  const sentence = useSentence(props);
  const isWrong = outcome
    ? outcome.answer !== 'granted'
    : ['http', 'browserPage', 'policy', 'workspace'].includes(state.kind) || (state.kind === 'notAddress' && left);
  const onLeave = ({ relatedTarget, currentTarget }: FocusEvent) =>
    setLeft(!currentTarget.contains(relatedTarget) || relatedTarget?.nodeName === 'BUTTON');
  return (
    <form
      className="add-site"
      noValidate
      onBlur={onLeave}
      onSubmit={(event) => {
        event.preventDefault();
        setLeft(true);
        if (isReady) onAdd();
      }}
    >
      <h4>{t('options.sites.add.title')}</h4>
      <p className="muted" id="add-site-hint">
        {t('options.sites.add.hint', { systems: new Intl.ListFormat(language).format(systems) })}
      </p>
      <div className="field">
        <label className="hidden" htmlFor="add-site">
          {t('options.sites.add.address')}
        </label>
        <input
          id="add-site"
          type="url"
          value={address}
          placeholder="https://"
          aria-describedby="add-site-hint add-site-status"
          aria-invalid={isWrong && !outcome}
          spellCheck={false}
          autoComplete="off"
          onFocus={onFocus}
          onChange={(event) => onAddress(event.target.value)}
        />
        {state.choice && (
          <select
            aria-label={t('options.sites.add.system')}
            value={chosen}
            onChange={(event) => onChoose(event.target.value)}
          >
            <option value="">{t('options.sites.add.choose')}</option>
            {state.choice.systems.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <button type="submit" className="button" disabled={!isReady}>
          {t('options.sites.add.button')}
        </button>
      </div>
      <p className={isWrong ? 'said wrong' : 'said'} id="add-site-status" role="status" data-testid="host-status">
        {isUnfinished ? '' : sentence}
      </p>
    </form>
  );
}
