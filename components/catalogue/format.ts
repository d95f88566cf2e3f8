import type { Asset } from '../../lib/domain/asset.ts';
import type { AssetField } from '../../lib/domain/assetChange.ts';
import type { Language } from '../../locales/translate.ts';
import type { Texts } from '../texts.tsx';

/** Day before month in both languages, as everywhere. */
const locales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

/** "31 Dec 2026, 18:00", by the device's clock or by that of a zone. */
export const momentText = (at: number, { language }: Texts, timeZone?: string): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);

/** "French" for `fr`; the code itself where the browser has no name for it. */
export const languageName = (code: string, { language }: Texts): string =>
  new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(code) ?? code;

/** What an asset says in one field, in words; empty where it says nothing. */
export function valueText(asset: Asset, field: AssetField, texts: Texts): string {
  const { t, list } = texts;
  switch (field) {
    case 'type':
      return t(`content.type.${asset.type}`);
    case 'state':
      return t(`catalogue.standing.${asset.state}`);
    case 'audience':
      return t(`catalogue.audience.${asset.audience}`);
    case 'language':
      return languageName(asset.language, texts);
    case 'badges':
      return list((asset.badges ?? []).map((kind) => t(`badge.kind.${kind}`)));
    case 'signalTypes':
      return list((asset.signalTypes ?? []).map((type) => t(`badge.type.${type}`)));
    case 'approvedAt':
      return asset.approvedAt ? momentText(Date.parse(asset.approvedAt), texts) : '';
    case 'expiresAt':
      return (asset.expiresAt ?? '').replace('T', ' ');
    default: {
      const value = asset[field];
      return Array.isArray(value) ? list(value) : (value ?? '');
    }
  }
}
