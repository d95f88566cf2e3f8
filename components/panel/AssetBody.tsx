import { useEffect, useId, useRef } from 'react';
import type { Asset } from '../../lib/domain/asset.ts';
import { blocksOf } from '../../lib/domain/blocks.ts';
import { fieldsIn, type SnippetPart, snippetFields } from '../../lib/domain/snippet.ts';
import { type Texts, useTexts } from '../texts.tsx';

interface AssetBodyProps {
  asset: Asset;
  /** A snippet taken apart at its fields. */
  parts: SnippetPart[];
  values: Readonly<Record<string, string>>;
  people: string[];
  onValue: (field: string, value: string) => void;
  /** The rep has filled in the last field. */
  onDone: () => void;
}

/** What an asset says: a battlecard by its points, a snippet as it will be inserted, anything else as it is. */
export default function AssetBody(props: AssetBodyProps) {
  const { asset, parts } = props;
  if (fieldsIn(parts).length > 0) return <Snippet {...props} />;
  if (asset.type === 'battlecard') return <Battlecard asset={asset} />;
  return <p className="asset-body">{asset.body}</p>;
}

/** To be read in a minute: one point below the other, the words before a colon as its heading. */
function Battlecard({ asset: { body = '', competitor, summary } }: { asset: Asset }) {
  const { t } = useTexts();
  return (
    <div className="asset-body battlecard" data-testid="battlecard">
      {(competitor || summary) && (
        <p className="battlecard-lead">
          {competitor && <span className="battlecard-rival">{t('content.battlecard.rival', { competitor })}</span>}{' '}
          {summary}
        </p>
      )}
      {blocksOf(body).map((block, index) =>
        'items' in block ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text is drawn as a whole.
          <ul key={index}>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <p key={index}>
            {block.label && <strong>{block.label}</strong>}
            <span>{block.text}</span>
          </p>
        ),
      )}
    </div>
  );
}

/** A field in words; one that we do not know by the name that its author gave it. */
const nameOf = (field: string, { t }: Texts): string => {
  const known = snippetFields.find((each) => each === field);
  return known ? t(`content.field.${known}`) : field;
};

/** The text as it will be, what is filled in marked; below it the fields, those still empty first. */
function Snippet({ asset, parts, values, people, onValue, onDone }: AssetBodyProps) {
  const texts = useTexts();
  const { t } = texts;
  const list = useId();
  const form = useRef<HTMLFormElement>(null);
  const fields = fieldsIn(parts);
  const missing = fields.filter((field) => !values[field]);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input[data-missing]')?.focus(), []);
  return (
    <div className="asset-body snippet" data-testid="snippet">
      <p className="snippet-text" data-testid="snippet-text">
        {parts.map((part, index) =>
          'text' in part ? (
            part.text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text is drawn as a whole.
            <mark key={index} data-missing={!values[part.field] || undefined}>
              {values[part.field] || nameOf(part.field, texts)}
            </mark>
          ),
        )}
      </p>
      {missing.length > 0 && (
        <p className="snippet-missing">
          {t('content.fillIn', { fields: texts.list(missing.map((field) => nameOf(field, texts))) })}
        </p>
      )}
      <form
        ref={form}
        aria-label={t('content.fields', { title: asset.title })}
        onSubmit={(event) => {
          event.preventDefault();
          const next = missing[0] && form.current?.querySelector<HTMLInputElement>(`input[name="${missing[0]}"]`);
          if (next) next.focus();
          else onDone();
        }}
      >
        {fields.map((field) => (
          <label key={field} className="field">
            {nameOf(field, texts)}
            <input
              name={field}
              maxLength={200}
              autoComplete="off"
              list={field === 'contact' ? list : undefined}
              value={values[field] ?? ''}
              data-missing={!values[field] || undefined}
              onChange={(event) => onValue(field, event.target.value)}
            />
          </label>
        ))}
        <datalist id={list}>
          {people.map((person) => (
            <option key={person} value={person} />
          ))}
        </datalist>
        {/* Enter in any field goes on: a form of several fields needs a button for that. */}
        <button type="submit" className="hidden" tabIndex={-1}>
          {t('content.action.insert')}
        </button>
      </form>
    </div>
  );
}
