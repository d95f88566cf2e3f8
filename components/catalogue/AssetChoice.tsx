import { useMemo, useState } from 'react';
import { ComboBox, Input, Label, Text } from 'react-aria-components';
import type { Asset } from '../../lib/domain/asset.ts';
import { AssetMenu } from '../AssetMenu.tsx';
import { useTexts } from '../texts.tsx';

interface AssetChoiceProps {
  label: string;
  fault?: string | undefined;
  /** All that may be chosen. */
  assets: Asset[];
  /** Empty: none. */
  value: string;
  onChange: (id: string) => void;
  testId?: string;
}

/** More than these nobody reads; another word finds the rest. */
const MOST = 12;

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** One asset of the catalogue, found by its title or its id. */
export function AssetChoice({ label, fault, assets, value, onChange, testId }: AssetChoiceProps) {
  const { t } = useTexts();
  const titleOf = (id: string) => assets.find((asset) => asset.id === id)?.title ?? id;
  const [typed, setTyped] = useState(() => titleOf(value));
  const [shown, setShown] = useState(value);
  // Chosen, or put back, from outside.
  if (shown !== value) {
    setShown(value);
    setTyped(titleOf(value));
  }
  const items = useMemo(() => {
    const wanted = folded(typed.trim());
    return assets.filter(({ id, title }) => folded(`${title} ${id}`).includes(wanted)).slice(0, MOST);
  }, [assets, typed]);
  const choose = (id: string) => {
    setShown(id);
    setTyped(titleOf(id));
    onChange(id);
  };
  return (
    <ComboBox
      className="field"
      data-testid={testId}
      items={items}
      inputValue={typed}
      selectedKey={value || null}
      isInvalid={fault !== undefined}
      menuTrigger="focus"
      allowsEmptyCollection
      onInputChange={(text) => {
        setTyped(text);
        if (text.trim() === '' && value !== '') choose('');
      }}
      onSelectionChange={(key) => key !== null && choose(String(key))}
    >
      <Label>{label}</Label>
      <Input placeholder={t('catalogue.findAsset')} onBlur={() => setTyped(titleOf(value))} />
      {fault && (
        <Text slot="description" className="fault">
          {fault}
        </Text>
      )}
      <AssetMenu empty={t('catalogue.noSuchAsset')} />
    </ComboBox>
  );
}
