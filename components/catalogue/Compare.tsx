import { X } from 'lucide-react';
import { differingFields } from '../../lib/domain/assetChange.ts';
import type { AssetRevision } from '../../lib/domain/assetRevision.ts';
import { IconButton } from '../IconButton.tsx';
import { useTexts } from '../texts.tsx';
import { valueText } from './format.ts';

interface CompareProps {
  history: AssetRevision[];
  /** By number. */
  compared: [older: number, newer: number];
  onCompare: (compared: [older: number, newer: number]) => void;
  onClose: () => void;
  titleOf: (id: string) => string;
}

/** Two versions of an asset, field by field; only what differs. */
export function Compare({ history, compared, onCompare, onClose, titleOf }: CompareProps) {
  const texts = useTexts();
  const { t } = texts;
  const [older, newer] = compared.map((number) => history.find((each) => each.number === number)?.asset);
  if (!older || !newer) return null;
  const fields = differingFields(older, newer);
  const choice = (which: 0 | 1) => (
    <select
      aria-label={t(which === 0 ? 'catalogue.history.older' : 'catalogue.history.newer')}
      value={compared[which]}
      onChange={(event) => {
        const number = Number(event.target.value);
        onCompare(which === 0 ? [number, compared[1]] : [compared[0], number]);
      }}
    >
      {history.map(({ number }) => (
        <option key={number} value={number}>
          {t('catalogue.history.number', { number })}
        </option>
      ))}
    </select>
  );
  const value = (asset: typeof older, field: (typeof fields)[number]) => {
    const text = field === 'supersededBy' ? titleOf(asset.supersededBy ?? '') : valueText(asset, field, texts);
    return text === '' ? <span className="muted">{t('catalogue.history.nothing')}</span> : text;
  };
  return (
    <div className="compare" data-testid="comparison">
      <div className="compare-head">
        {choice(0)} {choice(1)}
        <IconButton icon={X} label={t('catalogue.history.close')} onClick={onClose} />
      </div>
      {fields.length === 0 ? (
        <p className="muted">{t('catalogue.history.same')}</p>
      ) : (
        <dl>
          {fields.map((field) => (
            <div key={field} data-testid="difference" data-field={field}>
              <dt>{t(`catalogue.field.${field}`)}</dt>
              <dd className="was">
                <span className="hidden">{t('catalogue.history.was')}</span>
                {value(older, field)}
              </dd>
              <dd className="is">
                <span className="hidden">{t('catalogue.history.is')}</span>
                {value(newer, field)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
