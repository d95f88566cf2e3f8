import { useId } from 'react';
import { type Asset, assetTypes } from '../../lib/domain/asset.ts';
import { badgeKinds, signalTypes } from '../../lib/domain/badgeKinds.ts';
import { useTexts } from '../texts.tsx';
import { AssetChoice } from './AssetChoice.tsx';
import { CheckGroup } from './CheckGroup.tsx';
import { type AssetDraft, type DraftField, type Faults, type LineField, listFields } from './draft.ts';
import { Field } from './Field.tsx';
import { languageName } from './format.ts';
import { WordsField } from './WordsField.tsx';

export interface EditorFormProps {
  draft: AssetDraft;
  faults: Faults;
  /** The other assets. */
  others: Asset[];
  /** What the catalogue says elsewhere, by field. */
  suggestions: Record<'owner' | 'competitor' | (typeof listFields)[number], string[]>;
  onChange: (change: Partial<AssetDraft>) => void;
}

/** Languages that can be chosen; those of the catalogue are in the list in any case. */
const languages = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'ja', 'zh'];
const zones = Intl.supportedValuesOf('timeZone');

const Options = ({ id, values }: { id: string; values: string[] }) => (
  <datalist id={id}>
    {values.map((each) => (
      <option key={each} value={each} />
    ))}
  </datalist>
);

/** Every field of an asset, in four groups: what it is, where it is, when it fits, how long it holds. */
export function EditorForm({ draft, faults, others, suggestions, onChange }: EditorFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const lists = useId();
  const fault = (field: DraftField) => {
    const kind = faults[field];
    return kind && t(`catalogue.fault.${kind}`);
  };
  const line = (field: LineField, { hint, list, wide }: { hint?: string; list?: string; wide?: boolean } = {}) => (
    <Field label={t(`catalogue.field.${field}`)} fault={fault(field)} hint={hint} wide={wide} testId={`field-${field}`}>
      {(control) => (
        <input
          {...control}
          value={draft[field]}
          list={list}
          autoComplete="off"
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const choice = (field: 'type' | 'language' | 'audience', options: [value: string, text: string][]) => (
    <Field label={t(`catalogue.field.${field}`)} fault={fault(field)} testId={`field-${field}`}>
      {(control) => (
        <select {...control} value={draft[field]} onChange={(event) => onChange({ [field]: event.target.value })}>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const codes = languages.includes(draft.language) ? languages : [...languages, draft.language];
  return (
    <>
      <fieldset className="editor-group">
        <legend>{t('catalogue.group.what')}</legend>
        {line('title', { wide: true })}
        {choice(
          'type',
          assetTypes.map((type) => [type, t(`content.type.${type}`)]),
        )}
        {choice(
          'language',
          codes.map((code) => [code, languageName(code, texts)]),
        )}
        {choice('audience', [
          ['external', t('catalogue.audience.external')],
          ['internal', t('catalogue.audience.internal')],
        ])}
        {line('version')}
        {line('summary', { wide: true })}
        {line('owner', { list: `${lists}-owner` })}
        {line('competitor', { list: `${lists}-competitor` })}
        <Options id={`${lists}-owner`} values={suggestions.owner} />
        <Options id={`${lists}-competitor`} values={suggestions.competitor} />
      </fieldset>
      <fieldset className="editor-group">
        <legend>{t('catalogue.group.where')}</legend>
        {line('url', { wide: true, hint: t('catalogue.hint.url') })}
        {line('file', { wide: true, hint: t('catalogue.hint.file') })}
        <Field
          label={t('catalogue.field.body')}
          fault={fault('body')}
          hint={t('catalogue.hint.body')}
          wide
          testId="field-body"
        >
          {(control) => (
            <textarea
              {...control}
              rows={6}
              value={draft.body}
              onChange={(event) => onChange({ body: event.target.value })}
            />
          )}
        </Field>
      </fieldset>
      <fieldset className="editor-group">
        <legend>{t('catalogue.group.fits')}</legend>
        <CheckGroup
          label={t('catalogue.field.badges')}
          options={badgeKinds.map((kind) => [kind, t(`badge.kind.${kind}`)])}
          chosen={draft.badges}
          onChange={(badges) => onChange({ badges })}
        />
        <CheckGroup
          label={t('catalogue.field.signalTypes')}
          options={signalTypes.map((type) => [type, t(`badge.type.${type}`)])}
          chosen={draft.signalTypes}
          onChange={(types) => onChange({ signalTypes: types })}
        />
        {listFields.map((field) => (
          <WordsField
            key={field}
            label={t(`catalogue.field.${field}`)}
            fault={fault(field)}
            values={draft[field]}
            suggestions={suggestions[field]}
            onChange={(values) => onChange({ [field]: values })}
            testId={`field-${field}`}
          />
        ))}
      </fieldset>
      <fieldset className="editor-group">
        <legend>{t('catalogue.group.validity')}</legend>
        <Field
          label={t('catalogue.field.expiresAt')}
          fault={fault('expiresAt')}
          hint={t('catalogue.hint.expiresAt')}
          testId="field-expiresAt"
        >
          {(control) => (
            <input
              {...control}
              name="expiresAt"
              type="datetime-local"
              value={draft.expiresAt}
              onChange={(event) => onChange({ expiresAt: event.target.value.slice(0, 16) })}
            />
          )}
        </Field>
        <Field label={t('catalogue.field.timeZone')} fault={fault('timeZone')} testId="field-timeZone">
          {(control) => (
            <input
              {...control}
              list={`${lists}-zone`}
              value={draft.timeZone}
              autoComplete="off"
              onChange={(event) => onChange({ timeZone: event.target.value })}
            />
          )}
        </Field>
        <Options id={`${lists}-zone`} values={zones} />
        <AssetChoice
          label={t('catalogue.field.supersededBy')}
          fault={fault('supersededBy')}
          assets={others}
          value={draft.supersededBy}
          onChange={(supersededBy) => onChange({ supersededBy })}
          testId="field-supersededBy"
        />
      </fieldset>
    </>
  );
}
