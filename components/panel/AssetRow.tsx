import { BookOpen, Copy, ExternalLink, Star } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Asset } from '../../lib/domain/asset.ts';
import type { Fit } from '../../lib/domain/rank.ts';
import { fieldsIn, filled, partsOf } from '../../lib/domain/snippet.ts';
import { IconButton } from '../IconButton.tsx';
import { useTexts } from '../texts.tsx';
import { assetIcons } from './assetIcons.ts';
import { RefuseMenu } from './RefuseMenu.tsx';
import type { RowContext } from './rowContext.ts';

const AssetBody = lazy(() => import('./AssetBody.tsx'));

export interface AssetRowProps extends RowContext {
  asset: Asset;
  /** The rules that it fits, strongest first; empty when nobody offered it. */
  fits?: Fit[];
  /** Whether its text is shown without asking for it. */
  unfolded?: boolean;
}

const NO_FITS: Fit[] = [];

/** One asset: what it is, why it is here, what can be done with it. The one thing to do is its marked button. */
export function AssetRow(props: AssetRowProps) {
  const { asset, fits = NO_FITS, canInsert, values } = props;
  const { t } = useTexts();
  /** What the rep wants; until he says it, the list decides, in which the row may move with each letter typed. */
  const [wanted, setWanted] = useState<boolean>();
  const reading = wanted ?? props.unfolded ?? false;
  const [typed, setTyped] = useState<Record<string, string>>({});
  const Icon = assetIcons[asset.type];
  const of = asset.title;
  const sendable = props.isSendable(asset);
  const favourite = props.favourites.has(asset.id);
  const parts = asset.type === 'snippet' && asset.body ? partsOf(asset.body) : [];
  const withFields = fieldsIn(parts).length > 0;
  const text = withFields ? filled(parts, { ...values, ...typed }) : undefined;
  const copyLabel = t(asset.url === undefined ? 'content.action.copyText' : 'content.action.copy');
  const readLabel = t(reading ? 'content.action.close' : 'content.action.read');
  const toggle = () => setWanted(!reading);
  const main = mainOf();

  function mainOf() {
    // With fields in it, a text is looked at before it goes out.
    if (sendable && withFields && !reading)
      return { label: t('content.action.preview'), run: toggle, testId: 'preview' };
    if (sendable && canInsert)
      return { label: t('content.action.insert'), run: () => props.onInsert(asset, text), testId: 'insert' };
    if (sendable) return { label: copyLabel, run: () => props.onCopy(asset, text), testId: 'copy' };
    if (asset.body) return { label: readLabel, run: toggle, testId: 'read' };
    if (asset.url) return { label: t('content.action.open'), run: () => props.onOpen(asset), testId: 'open' };
    return undefined;
  }

  const lacking = sendable && withFields && reading && text === undefined;
  return (
    <li className="asset" data-testid="asset" data-asset={asset.id}>
      <Icon size={16} aria-hidden className="asset-icon" />
      <div className="asset-text">
        <p className="asset-title" title={asset.summary ?? asset.title}>
          {asset.title}
        </p>
        <AssetFacts asset={asset} fits={fits} uses={props.uses.get(asset.id) ?? 0} sendable={sendable} />
      </div>
      <div className="asset-actions">
        <span className="asset-more">
          <IconButton
            icon={Star}
            label={t(favourite ? 'content.action.unstar' : 'content.action.star')}
            of={of}
            pressed={favourite}
            onClick={() => props.onFavourite(asset, !favourite)}
            testId="star"
          />
          {asset.body && main?.testId !== 'read' && (
            <IconButton icon={BookOpen} label={readLabel} of={of} expanded={reading} onClick={toggle} testId="read" />
          )}
          {asset.url && main?.testId !== 'open' && (
            <IconButton
              icon={ExternalLink}
              label={t('content.action.open')}
              of={of}
              onClick={() => props.onOpen(asset)}
              testId="open"
            />
          )}
          {main?.testId === 'insert' && !lacking && (
            <IconButton icon={Copy} label={copyLabel} of={of} onClick={() => props.onCopy(asset, text)} testId="copy" />
          )}
          {fits.length > 0 && <RefuseMenu of={of} onRefuse={(reason, own) => props.onRefuse(asset, reason, own)} />}
        </span>
        {main && (
          <button
            type="button"
            className="button"
            data-main
            data-testid={main.testId}
            aria-label={`${main.label}: ${of}`}
            aria-disabled={lacking || undefined}
            aria-expanded={main.testId === 'read' ? reading : undefined}
            onClick={({ currentTarget }) => {
              if (lacking) currentTarget.closest('li')?.querySelector<HTMLElement>('input[data-missing]')?.focus();
              else main.run();
            }}
          >
            {main.label}
          </button>
        )}
      </div>
      {reading && (
        <Suspense>
          <AssetBody
            asset={asset}
            parts={parts}
            values={{ ...values, ...typed }}
            people={props.people}
            onValue={(field, value) => setTyped({ ...typed, [field]: value })}
            onDone={() => text !== undefined && main?.run()}
          />
        </Suspense>
      )}
    </li>
  );
}

interface AssetFactsProps {
  asset: Asset;
  fits: Fit[];
  uses: number;
  sendable: boolean;
}

/** Type, language, and why it is here: the strongest rule in words, every rule on hover. */
function AssetFacts({ asset, fits, uses, sendable }: AssetFactsProps) {
  const { t, list, date } = useTexts();
  const rules = fits.map((fit) => t(`content.fit.${fit}`));
  const facts = [
    t(`content.type.${asset.type}`),
    asset.language.toUpperCase(),
    asset.expiresAt && t('content.expires', { date: date(asset.expiresAt.slice(0, 10)) }),
    rules[0],
    uses > 0 && t('content.used', { count: uses }),
  ];
  return (
    <>
      <p className="muted" title={list(rules)} data-testid="asset-facts">
        {facts.filter(Boolean).join(' · ')}
      </p>
      {!sendable && <p className="internal">{t('content.internal')}</p>}
    </>
  );
}
