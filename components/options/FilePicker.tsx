import { Upload } from 'lucide-react';
import { Button, FileTrigger } from 'react-aria-components';
import { useTexts } from '../texts.tsx';

interface FilePickerProps {
  disabled: boolean;
  onFile: (file: File) => void;
}

/** The button that opens a workspace or a list; files may as well be dropped anywhere on the page. */
export function FilePicker({ disabled, onFile }: FilePickerProps) {
  const { t } = useTexts();
  return (
    <FileTrigger
      acceptedFileTypes={['.json', '.csv']}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) onFile(file);
      }}
    >
      <Button className="button" isDisabled={disabled} data-testid="import-file">
        <Upload size={16} aria-hidden />
        {t('options.workspace.import')}
      </Button>
    </FileTrigger>
  );
}
