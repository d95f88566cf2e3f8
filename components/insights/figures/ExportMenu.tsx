import { Download } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTexts } from '../../texts.tsx';

/** A table as a file: for a spreadsheet or for a program. */
export function ExportMenu({ onExport }: { onExport: (as: 'csv' | 'json') => void }) {
  const { t } = useTexts();
  return (
    <MenuTrigger>
      <Button className="button" data-testid="export">
        <Download size={16} aria-hidden />
        {t('figures.export')}
      </Button>
      <Popover className="popover">
        <Menu className="menu" onAction={(as) => onExport(as as 'csv' | 'json')}>
          <MenuItem id="csv" className="menu-item">
            {t('figures.csv')}
          </MenuItem>
          <MenuItem id="json" className="menu-item">
            {t('figures.json')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
