import type { Site, SiteFacts } from '../sites/site.ts';
import { fitsPattern } from '../sites/siteAt.ts';

/** What a pasted address stands for. */
export type Recognised =
  | { kind: 'nothing' | 'notAddress' | 'browserPage' }
  | { kind: 'http'; url: URL }
  /** One of the hosts that are a site's own. */
  | { kind: 'home'; url: URL; site: SiteFacts }
  /** Any other origin, and the systems whose records have addresses of that shape: none, one, or several that look alike. */
  | { kind: 'own'; url: URL; sites: SiteFacts[] };

const files = import.meta.glob<Record<string, unknown>>(['../sites/*.ts', '!../sites/{index,registry,site,siteAt}.ts']);

const isSite = (value: unknown): value is Site =>
  typeof value === 'object' && value !== null && 'read' in value && 'page' in value;

/** All that is known about every site. Loaded before it is needed: once the user has clicked nothing may be waited for. */
export async function loadSites(): Promise<Site[]> {
  const modules = await Promise.all(Object.values(files).map((load) => load()));
  return modules.flatMap((module) => Object.values(module).filter(isSite));
}

/** A scheme in front; a name with a port (`crm.acme.example:8443`) has none. */
const scheme = /^[a-z][a-z\d+-]*:(?!\d)/i;

/** Says what an address stands for, as it was pasted or as far as it has been typed. */
export function recognise(text: string, sites: Site[]): Recognised {
  const given = text.trim();
  if (given === '') return { kind: 'nothing' };
  const url = scheme.test(given) ? URL.parse(given) : /^[^\s/]+\.[^\s/]/.test(given) && URL.parse(`https://${given}`);
  if (!url) return { kind: 'notAddress' };
  if (url.protocol === 'http:') return { kind: 'http', url };
  if (url.protocol !== 'https:') return { kind: 'browserPage' };
  const home = sites.find(({ matches }) => matches.some((pattern) => fitsPattern(pattern, url)));
  if (home) return { kind: 'home', url, site: home };
  return { kind: 'own', url, sites: sites.filter(({ access, page }) => access === 'optional' && page(url)) };
}
