import { Download } from 'lucide-react';
import { useTexts } from '../../texts.tsx';

interface ExportCatalogueProps {
  busy: boolean;
  onExport: (format: 'csv' | 'json') => void;
}

/** The way out: everything that the import takes back. */
export function ExportCatalogue({ busy, onExport }: ExportCatalogueProps) {
  const { t } = useTexts();
  return (
    <section className="import-export" aria-labelledby="export-title">
      <h2 id="export-title">{t('insights.import.export.title')}</h2>
      <p className="muted">{t('insights.import.export.hint')}</p>
      <div className="actions">
        {(['csv', 'json'] as const).map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            disabled={busy}
            onClick={() => onExport(format)}
            data-testid={`export-${format}`}
          >
            <Download size={16} aria-hidden />
            {t(`insights.import.export.${format}`)}
          </button>
        ))}
      </div>
    </section>
  );
}
