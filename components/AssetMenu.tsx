import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Asset } from '../lib/domain/asset.ts';
import { useTexts } from './texts.tsx';

/** The assets that a combo box offers, each with type and language. @param empty what is said where there is none */
export function AssetMenu({ empty }: { empty: string }) {
  const { t } = useTexts();
  return (
    <Popover className="popover asset-choices">
      <ListBox<Asset> className="menu" renderEmptyState={() => <p className="menu-heading">{empty}</p>}>
        {(asset) => (
          <ListBoxItem id={asset.id} textValue={asset.title} className="menu-item">
            <span>{asset.title}</span>
            <span className="muted">
              {t(`content.type.${asset.type}`)} · {asset.language.toUpperCase()}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
