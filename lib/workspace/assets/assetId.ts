import { fnv } from '../../domain/fnv.ts';
import { slugOf } from '../../domain/slug.ts';
import { addressKey } from './address.ts';
import { plain } from './plain.ts';

/**
 * An id for content that comes without one: the same each time for the same address, or where there is none for the same
 * title and language.
 */
export function assetIdOf({
  title,
  url,
  language,
}: {
  title: string;
  url?: string | undefined;
  language: string;
}): string {
  const sameness = (url && addressKey(url)) ?? `${plain(title)} ${language}`;
  return [slugOf(title) || 'asset', fnv(sameness).toString(36)].join('-');
}
