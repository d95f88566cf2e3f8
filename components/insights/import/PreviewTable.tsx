import type { Asset } from '../../../lib/domain/asset.ts';
import { useTexts } from '../../texts.tsx';
import type { Field } from './Columns.tsx';
import { expiryText } from './expiryText.ts';

export interface PreviewRow {
  line: number;
  asset: Pick<Asset, 'id' | 'title' | 'type' | 'language' | 'state' | 'url' | 'owner' | 'expiresAt' | 'timeZone'>;
  what: 'fresh' | 'changed' | 'unchanged';
  changed: Field[];
  heldBack: boolean;
}

/** The first rows as they will be. */
export function PreviewTable({ rows }: { rows: PreviewRow[] }) {
  const texts = useTexts();
  const { t, list } = texts;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must reach it
    <section className="scroll" aria-label={t('insights.import.preview.rowsAsTheyWillBe')} tabIndex={0}>
      <table className="import-preview">
        <thead>
          <tr>
            <th scope="col">{t('insights.import.preview.what')}</th>
            <th scope="col">{t('insights.import.field.title')}</th>
            <th scope="col">{t('insights.import.field.type')}</th>
            <th scope="col">{t('insights.import.field.language')}</th>
            <th scope="col">{t('insights.import.field.state')}</th>
            <th scope="col">{t('insights.import.field.expiresAt')}</th>
            <th scope="col">{t('insights.import.field.owner')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, asset, what, changed, heldBack }) => (
            <tr key={line} data-testid="preview-row" data-outcome={what}>
              <td>
                <span className="import-what" data-outcome={what}>
                  {t(`insights.import.preview.row.${what}`)}
                </span>
              </td>
              <td className="import-title">
                <bdi>{asset.title}</bdi>
                {asset.url && <span className="muted import-url">{asset.url}</span>}
                {changed.length > 0 && (
                  <span className="muted">{list(changed.map((field) => t(`insights.import.field.${field}`)))}</span>
                )}
              </td>
              <td>{t(`content.type.${asset.type}`)}</td>
              <td>{asset.language.toUpperCase()}</td>
              <td data-held={heldBack || undefined}>{t(`insights.import.state.${asset.state}`)}</td>
              <td>{expiryText(asset, texts) || <i>{t('insights.import.preview.noExpiry')}</i>}</td>
              <td>
                <bdi>{asset.owner}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
