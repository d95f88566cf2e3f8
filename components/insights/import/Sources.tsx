import { ClipboardPaste } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { FilePicker } from '../../import/FilePicker.tsx';
import { useTexts } from '../../texts.tsx';

interface SourcesProps {
  busy: boolean;
  onFile: (file: File) => void;
  onLinks: (text: string) => void;
}

/** Where content may come from: a file, or links that are pasted. */
export function Sources({ busy, onFile, onLinks }: SourcesProps) {
  const { t } = useTexts();
  const [links, setLinks] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onLinks(links);
  };
  return (
    <div className="import-sources">
      <div className="import-source">
        <FilePicker
          label={t('insights.import.file')}
          types={['.csv', '.tsv', '.txt', '.json']}
          disabled={busy}
          onFile={onFile}
        />
        <p className="muted">{t('insights.import.fileHint')}</p>
        <p className="muted">{t('insights.import.fileMore')}</p>
      </div>
      <form className="import-source" onSubmit={submit}>
        <label htmlFor={id}>{t('insights.import.links')}</label>
        <textarea
          id={id}
          rows={4}
          value={links}
          placeholder={t('insights.import.linksExample')}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setLinks(event.target.value)}
          data-testid="import-links"
        />
        <p className="muted" id={`${id}-hint`}>
          {t('insights.import.linksHint')}
        </p>
        <button type="submit" className="button" disabled={busy || links.trim() === ''} data-testid="read-links">
          <ClipboardPaste size={16} aria-hidden />
          {t('insights.import.readLinks')}
        </button>
      </form>
    </div>
  );
}
