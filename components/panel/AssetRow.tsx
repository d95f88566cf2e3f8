import {
  BookOpen,
  Calculator,
  Copy,
  ExternalLink,
  FileText,
  type LucideIcon,
  MessageSquareQuote,
  Play,
  Presentation,
  ScrollText,
  Shield,
  TextQuote,
} from 'lucide-react';
import { useState } from 'react';
import type { Asset, AssetType } from '../../lib/domain/asset.ts';
import type { Fit } from '../../lib/domain/rank.ts';
import type { RefusalReason } from '../../lib/domain/usageEvent.ts';
import { IconButton } from '../IconButton.tsx';
import { useTexts } from '../texts.tsx';
import { RefuseMenu } from './RefuseMenu.tsx';

export interface AssetActions {
  onCopy: (asset: Asset) => void;
  onInsert: (asset: Asset) => void;
  onOpen: (asset: Asset) => void;
  onRefuse: (asset: Asset, reason: RefusalReason) => void;
}

export interface AssetRowProps extends AssetActions {
  asset: Asset;
  /** The rules that it fits, strongest first; empty when found by search. */
  fits: Fit[];
  uses: number;
  /** Whether it may leave the house: approved, unexpired, for buyers. */
  sendable: boolean;
  /** Whether a compose box is open in the tab. */
  canInsert: boolean;
}

const icons: Record<AssetType, LucideIcon> = {
  deck: Presentation,
  caseStudy: ScrollText,
  onePager: FileText,
  battlecard: Shield,
  answer: MessageSquareQuote,
  snippet: TextQuote,
  calculator: Calculator,
  video: Play,
  guide: BookOpen,
};

export function AssetRow(props: AssetRowProps) {
  const { asset, sendable, canInsert } = props;
  const { t } = useTexts();
  const [reading, setReading] = useState(false);
  const Icon = icons[asset.type];
  const copyLabel = t(asset.url === undefined ? 'content.action.copyText' : 'content.action.copy');
  const main = canInsert
    ? { label: t('content.action.insert'), run: props.onInsert, testId: 'insert' }
    : { label: copyLabel, run: props.onCopy, testId: 'copy' };
  const of = asset.title;
  return (
    <li className="asset" data-testid="asset" data-asset={asset.id}>
      <Icon size={16} aria-hidden className="asset-icon" />
      <div className="asset-text">
        <p className="asset-title" title={asset.summary ?? asset.title}>
          {asset.title}
        </p>
        <AssetFacts {...props} />
        {reading && <p className="asset-body">{asset.body}</p>}
      </div>
      <div className="asset-actions">
        <span className="asset-more">
          {asset.body && (
            <IconButton
              icon={BookOpen}
              label={t(reading ? 'content.action.close' : 'content.action.read')}
              of={of}
              expanded={reading}
              onClick={() => setReading(!reading)}
              testId="read"
            />
          )}
          {asset.url && (
            <IconButton
              icon={ExternalLink}
              label={t('content.action.open')}
              of={of}
              onClick={() => props.onOpen(asset)}
              testId="open"
            />
          )}
          {sendable && canInsert && (
            <IconButton icon={Copy} label={copyLabel} of={of} onClick={() => props.onCopy(asset)} testId="copy" />
          )}
          {props.fits.length > 0 && <RefuseMenu of={of} onRefuse={(reason) => props.onRefuse(asset, reason)} />}
        </span>
        {sendable && (
          <button
            type="button"
            className="button"
            data-testid={main.testId}
            aria-label={`${main.label}: ${of}`}
            onClick={() => main.run(asset)}
          >
            {main.label}
          </button>
        )}
      </div>
    </li>
  );
}

/** Type, language, and why it is here: the strongest rule in words, every rule on hover. */
function AssetFacts({ asset, fits, uses, sendable }: AssetRowProps) {
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
