import type { AssetType } from '../../domain/asset.ts';

/** What an address tells of the content behind it, the surest first. */
const types: [RegExp, AssetType][] = [
  [/\.(pptx?|key|odp)$|\b(slides?|deck|presentation)s?\b|docs\.google\.com\/presentation/, 'deck'],
  [
    /\.(mp4|mov|webm|m4v)$|(^|\.)(youtube\.com|youtu\.be|vimeo\.com|loom\.com)\/|\b(video|webinar|webinaire)s?\b/,
    'video',
  ],
  [/\.(xlsx?|ods)$|\b(calculator|calculateur|simulateur|simulator)\b|docs\.google\.com\/spreadsheets/, 'calculator'],
  [
    /\b(case-stud(y|ies)|etudes?-de-cas|cas-clients?|customer-stor(y|ies)|success-stor(y|ies)|temoignages?)\b/,
    'caseStudy',
  ],
  [/\b(battle-?cards?|argumentaires?)\b/, 'battlecard'],
  [/\b(one-?pagers?|data-?sheets?|fiches?|brochures?|plaquettes?|flyers?)\b/, 'onePager'],
];

const words = (url: URL) => `${url.hostname}${url.pathname}`.toLowerCase().replace(/[_+]|%20/g, '-');

/** The type that an address lets expect: by its ending, else by its words; a guide where nothing tells. */
export function typeFrom(address: string | undefined): AssetType {
  const url = URL.parse(address ?? '');
  return (url && types.find(([pattern]) => pattern.test(words(url)))?.[1]) || 'guide';
}

const spoken = new Set(
  'ar bg cs da de el en es et fi fr he hr hu it ja ko lt lv nl no pl pt ro ru sk sl sv tr uk zh'.split(' '),
);

/** The language that an address names: `/fr/`, `/en-GB/`, `fr.team.example`, `guide_FR.pdf`, `?lang=fr`. */
export function languageFrom(address: string | undefined): string | undefined {
  const url = URL.parse(address ?? '');
  if (!url) return undefined;
  const parts = [
    // Further down a short word is rather a word than a language.
    ...url.pathname.split('/').slice(1, 3),
    /[-_.]([a-z]{2})\.\w{2,5}$/i.exec(url.pathname)?.[1] ?? '',
    url.searchParams.get('lang') ?? url.searchParams.get('hl') ?? '',
    /^([a-z]{2})\./.exec(url.hostname)?.[1] ?? '',
  ];
  const codes = parts.map((part) => /^([a-z]{2})(?:[-_][a-z]{2})?$/i.exec(part)?.[1]?.toLowerCase() ?? '');
  return codes.find((code) => spoken.has(code));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A title made of an address: `/fr/guide-de-planification_2026.pdf` -> "Guide de planification 2026". */
export function titleFrom(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const parts = url.pathname.split('/').map((part) =>
    decoded(part)
      .replace(/\.[a-z0-9]{2,5}$/i, '')
      .replace(/[-_+\s]+/g, ' ')
      .trim(),
  );
  // Numbers and keys of a system say nothing to a reader.
  const named = parts.findLast(
    (part) => /\p{L}{3}/u.test(part) && !/^(index|default|view|edit)$/i.test(part) && !/^\S{20,}$/.test(part),
  );
  if (named === undefined) return url.hostname.replace(/^www\./, '');
  return `${named.charAt(0).toUpperCase()}${named.slice(1)}`.slice(0, 200);
}
