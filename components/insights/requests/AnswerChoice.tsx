import { useState } from 'react';
import { ComboBox, Input, Label } from 'react-aria-components';
import type { Asset } from '../../../lib/domain/asset.ts';
import { AssetMenu } from '../../AssetMenu.tsx';
import { useTexts } from '../../texts.tsx';

interface AnswerChoiceProps {
  chosen: Asset | undefined;
  find: (query: string) => Asset[];
  onChoose: (asset: Asset | undefined) => void;
}

/** Choices shown: better words find the rest. */
const MOST = 12;

/** The approved piece that answers a request, found as in the panel; none when the field is empty. */
export function AnswerChoice({ chosen, find, onChoose }: AnswerChoiceProps) {
  const { t } = useTexts();
  const [query, setQuery] = useState(chosen?.title ?? '');
  const items = query.trim() === '' || query === chosen?.title ? [] : find(query).slice(0, MOST);
  return (
    <ComboBox
      className="reply-field"
      items={items}
      inputValue={query}
      selectedKey={chosen?.id ?? null}
      onInputChange={(next) => {
        setQuery(next);
        if (next.trim() === '') onChoose(undefined);
      }}
      onSelectionChange={(key) => {
        const asset = items.find(({ id }) => id === key);
        if (!asset) return;
        onChoose(asset);
        setQuery(asset.title);
      }}
      defaultFilter={() => true}
      allowsEmptyCollection
    >
      <Label>{t('insights.requests.answer')}</Label>
      <Input data-testid="reply-asset" placeholder={t('insights.requests.answerHint')} />
      <AssetMenu empty={t(query.trim() === '' ? 'insights.requests.answerHint' : 'insights.requests.noAnswer')} />
    </ComboBox>
  );
}
