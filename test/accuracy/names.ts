import type { NoiseName } from './noise.ts';
import { type Company, typo, type World, withForm } from './world.ts';

type Kind = 'record' | 'lead' | 'linkedin';
const and: Record<string, string> = {
  FR: 'et',
  DE: 'und',
  CH: 'und',
  NL: 'en',
  SE: 'och',
  NO: 'og',
  DK: 'og',
  IT: 'e',
  ES: 'y',
};
const wide = (name: string) =>
  name.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** How a page writes a company's name, and the name that is meant by it. */
export function shownName(
  world: World,
  company: Company,
  kind: Kind,
  seen: NoiseName[],
): { shown: string; meant: string } {
  const { random } = world;
  const does = (name: NoiseName) => world.happens(name) && seen.push(name) > 0;
  let name = company.name;
  if (company.former && does('formerName')) name = company.former.name;
  else if (company.latin && does('latin')) name = company.latin;
  else if (does('legalName')) name = company.legal;
  else if (company.brand !== company.name && does('short')) name = company.brand;
  const meant = name;
  if (does(kind === 'lead' ? 'leadTypo' : 'typo')) name = typo(name, random);
  if (name.includes('&') && does('andWord')) name = name.replace('&', and[company.country.code] ?? 'and');
  if (does('article')) name = `The ${name}`;
  if (does('group')) name = `${name} ${random.pick(['Group', 'Holding', 'Groupe'])}`;
  if (does('countryBehind')) name = `${name} ${company.country.called}`;
  if (does('formShown')) {
    let form = company.form[0] ?? '';
    if (company.form[1] && does('formVariant')) form = company.form[1];
    if (does('formChanged')) form = random.pick(company.country.forms)[0] ?? form;
    name = withForm(name, form, company.country);
  }
  if (kind === 'linkedin' && does('region'))
    name = `${name} | ${random.pick(['Europe', 'EMEA', 'DACH', 'Nordics', 'Global', 'Benelux'])}`;
  if (kind === 'linkedin' && does('tagline'))
    name = `${name} | ${random.pick(['We are hiring', 'Moving forward', 'On recrute !', 'Since 1987'])}`;
  if (/[À-ÿ]/.test(name) && does('noAccents')) name = name.normalize('NFD').replace(/\p{M}/gu, '');
  if (does('upper')) name = name.toUpperCase();
  else if (does('lower')) name = name.toLowerCase();
  if (does('invisible'))
    name = random.pick([
      `\u200b${name}`,
      name.replace(' ', '\u00a0'),
      wide(name),
      `${name}™`,
      name.replace(/(.)$/, '\u00ad$1'),
    ]);
  if (name.length > 18 && does('cut')) name = name.slice(0, 18 + random.below(12)).trim();
  return { shown: name, meant };
}

/** The host that a page gives for a company, and the domain that was registered. */
export function shownHost(world: World, company: Company, seen: NoiseName[]): { host: string; domain: string } {
  const { random } = world;
  const does = (name: NoiseName) => world.happens(name) && seen.push(name) > 0;
  let domain = company.domain;
  if (company.former && does('formerDomain')) domain = company.former.domain;
  else if (company.second && does('otherDomain')) domain = company.second;
  else if (does('countryDomain'))
    domain = domain.replace(/\..*$/, random.pick(['.eu', '.io', '.at', '.be', '.pt', '.ie']));
  const below = does('subdomain') ? `${random.pick(['mail', 'eu', 'shop', 'corp', 'www2'])}.` : '';
  return { host: below + domain, domain };
}
