import { ArrowRight } from 'lucide-react';
import { type BadgeKind, badgeKinds } from '../../../lib/domain/badgeKinds.ts';
import type { KindCounts } from '../../../lib/domain/rulesPreview.ts';
import { Badge } from '../../Badge.tsx';
import { useTexts } from '../../texts.tsx';

/** An account whose badge is another one by the edited rules. */
export interface MoveView {
  id: string;
  name: string;
  from: BadgeKind | undefined;
  to: BadgeKind | undefined;
}

export interface PreviewView {
  /** Accounts of the workspace. */
  accounts: number;
  now: KindCounts;
  edited: KindCounts;
  moved: number;
  /** Some of those that change. */
  examples: MoveView[];
}

interface PreviewProps {
  /** Undefined until something has been counted. */
  preview: PreviewView | undefined;
  /** How much is counted, 0 to 1, while that takes long. */
  share: number | undefined;
  /** Whether there are edited rules to compare with. */
  edited: boolean;
}

const sum = (counts: KindCounts) => badgeKinds.reduce((all, kind) => all + counts[kind], 0);

function Moves({ examples, moved }: Pick<PreviewView, 'examples' | 'moved'>) {
  const { t } = useTexts();
  const word = (kind: BadgeKind | undefined) => (kind ? t(`badge.kind.${kind}`) : t('options.rules.preview.none'));
  const more = moved - examples.length;
  return (
    <ul className="rules-moves">
      {examples.map(({ id, name, from, to }) => (
        <li key={id} data-testid="rules-move">
          <span className="rules-account">{name}</span>
          <span className="rules-from-to">
            <Badge kind={from ?? 'none'} />
            {word(from)}
            <ArrowRight size={16} role="img" aria-label={t('options.rules.preview.becomes')} />
            <Badge kind={to ?? 'none'} />
            {word(to)}
          </span>
        </li>
      ))}
      {more > 0 && <li className="muted">{t('options.rules.preview.more', { count: more })}</li>}
    </ul>
  );
}

/** How many accounts carry which badge, now and by the edited rules, and some of those that change. */
export function Preview({ preview, share, edited }: PreviewProps) {
  const { t, number } = useTexts();
  const most = preview ? Math.max(1, ...badgeKinds.flatMap((kind) => [preview.now[kind], preview.edited[kind]])) : 1;
  const width = (count: number) => ({ width: `${(count / most) * 100}%` });
  const signed = (count: number) => (count === 0 ? '±0' : `${count > 0 ? '+' : '−'}${number(Math.abs(count))}`);
  const row = (kind: BadgeKind | 'none', now: number, then: number) => (
    <tr key={kind} data-testid="rules-count" data-kind={kind}>
      <th scope="row">
        <Badge kind={kind} />
        {kind === 'none' ? t('options.rules.preview.none') : t(`badge.kind.${kind}`)}
      </th>
      <td className="rules-bars" aria-hidden="true">
        {kind !== 'none' && (
          <>
            <span className="rules-bar" style={width(now)} />
            {edited && <span className="rules-bar edited" style={width(then)} />}
          </>
        )}
      </td>
      <td>{number(now)}</td>
      {edited && <td>{number(then)}</td>}
      {edited && <td className={then === now ? 'muted' : 'rules-difference'}>{signed(then - now)}</td>}
    </tr>
  );
  return (
    <div className="rules-preview" data-testid="rules-preview" aria-busy={share !== undefined}>
      <table>
        <caption>{t('options.rules.preview.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{t('options.rules.preview.badge')}</span>
            </th>
            <td aria-hidden="true" />
            <th scope="col">{t('options.rules.preview.now')}</th>
            {edited && <th scope="col">{t('options.rules.preview.edited')}</th>}
            {edited && <th scope="col">{t('options.rules.preview.difference')}</th>}
          </tr>
        </thead>
        <tbody>
          {preview && [
            ...badgeKinds
              .filter((kind) => kind !== 'intent' || preview.now[kind] + preview.edited[kind] > 0)
              .map((kind) => row(kind, preview.now[kind], preview.edited[kind])),
            row('none', preview.accounts - sum(preview.now), preview.accounts - sum(preview.edited)),
          ]}
        </tbody>
      </table>
      {share !== undefined && (
        <label className="rules-progress">
          <span>{t('options.rules.preview.counting')}</span>
          <progress max={100} value={Math.round(share * 100)} />
        </label>
      )}
      <div role="status">
        {preview && edited && share === undefined && (
          <p data-testid="rules-moved">
            {preview.moved === 0
              ? t('options.rules.preview.nobody')
              : t('options.rules.preview.moved', { count: preview.moved })}
          </p>
        )}
      </div>
      {preview && edited && preview.moved > 0 && <Moves {...preview} />}
    </div>
  );
}
