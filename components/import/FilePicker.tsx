import { Upload } from 'lucide-react';
import { Button, FileTrigger } from 'react-aria-components';

interface FilePickerProps {
  label: string;
  /** Endings of the files that may be chosen. */
  types: string[];
  disabled: boolean;
  onFile: (file: File) => void;
}

/** The button that opens a file to import; files may as well be dropped anywhere on the page. */
export function FilePicker({ label, types, disabled, onFile }: FilePickerProps) {
  return (
    <FileTrigger
      acceptedFileTypes={types}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) onFile(file);
      }}
    >
      <Button className="button" isDisabled={disabled} data-testid="import-file">
        <Upload size={16} aria-hidden />
        {label}
      </Button>
    </FileTrigger>
  );
}
