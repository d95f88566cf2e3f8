import { Check, Columns3 } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type Column, columns } from '../../../lib/domain/figures/tableState.ts';
import { useTexts } from '../../texts.tsx';
import { headingOf } from './columnTexts.ts';

interface ColumnMenuProps {
  chosen: Column[];
  onChoose: (columns: Column[]) => void;
}

/** Which columns the table has; the title always. */
export function ColumnMenu({ chosen, onChoose }: ColumnMenuProps) {
  const texts = useTexts();
  return (
    <MenuTrigger>
      <Button className="button" data-testid="columns">
        <Columns3 size={16} aria-hidden />
        {texts.t('assetTable.columns')}
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChoose(columns.filter((column) => column === 'title' || keys === 'all' || keys.has(column)))
          }
        >
          {columns.slice(1).map((column) => (
            <MenuItem key={column} id={column} className="menu-item">
              {({ isSelected }) => (
                <>
                  <Check size={16} aria-hidden visibility={isSelected ? 'visible' : 'hidden'} />
                  {headingOf(column, texts)}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
