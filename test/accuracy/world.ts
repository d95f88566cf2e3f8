import type { Account } from '../../lib/domain/account.ts';
import { type Noise, type NoiseName, noise } from './noise.ts';
import { Random } from './random.ts';
import { type Country, countries, scripts, surnames, syllables } from './vocabulary.ts';

/** A company as it is, whatever the team's list or a page says of it. */
export interface Company {
  id: string;
  country: Country;
  /** Without its trade: "Nordvik". */
  brand: string;
  /** As it calls itself: "Nordvik Logistikk". */
  name: string;
  /** In Latin letters, where its own script is another. */
  latin?: string;
  /** What the register says, where that is quite another name. */
  legal: string;
  form: string[];
  domain: string;
  second?: string;
  former?: { name: string; domain: string };
  parent?: Company;
  salesforce: string;
  hubspot: string;
  slug: string;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The letters of a name that may stand in a domain. */
const label = (name: string) =>
  name
    .toLowerCase()
    .replace(/[æäåàáâã]/g, 'a')
    .replace(/[øöóôõ]/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .normalize('NFD')
    .replace(/[^a-z0-9 -]/g, '')
    .trim()
    .replace(/ +/g, '-');

const weights = Object.fromEntries(countries.map(({ code, weight }) => [code, weight]));

export class World {
  readonly random: Random;
  readonly companies: Company[] = [];
  readonly accounts: Account[] = [];
  /** What the team lists, by id: a listed company and its account share their id. */
  readonly listed = new Map<string, Account>();
  #count = 0;

  constructor(seed: number, accounts: number) {
    this.random = new Random(seed);
    while (this.companies.length < accounts) {
      const company = this.#add(this.company());
      if (this.happens('homonyms')) this.#add(this.namesake(company));
      if (!this.happens('subsidiaries')) continue;
      for (let more = 1 + this.random.below(3); more > 0; more--) this.#add(this.subsidiary(company));
    }
    this.companies.length = accounts;
    for (const company of this.companies) {
      const account = this.#accountOf(company);
      this.listed.set(company.id, account);
      this.accounts.push(account);
    }
    for (const name of ['Freelance', 'Self-Employed', 'Unknown', 'Confidential'])
      this.accounts.push({ id: `junk-${name}`, name, relation: 'prospect', owner: 'Import' });
  }

  happens(name: NoiseName): boolean {
    return this.random.chance((noise[name] as Noise).rate);
  }

  #add(company: Company): Company {
    this.companies.push(company);
    return company;
  }

  /** An invented word, now and then a surname or two: those are what homonyms come from. */
  #brand(country: Country): { own: string; latin?: string } {
    const { random } = this;
    const script = scripts[country.code];
    if (script) {
      const parts = Array.from({ length: country.code === 'RU' || country.code === 'GR' ? 4 : 3 }, () =>
        random.pick(script),
      );
      return {
        own: capital(parts.map(([own]) => own).join('')),
        latin: capital(parts.map(([, latin]) => latin).join('')),
      };
    }
    if (random.chance(0.03)) return { own: random.pick(surnames) };
    if (random.chance(0.05)) return { own: `${random.pick(surnames)} & ${random.pick(surnames)}` };
    if (random.chance(0.02))
      return { own: Array.from({ length: 3 }, () => random.pick([...'ABCDEFGHKLMNPRST'])).join('') };
    const length = 2 + random.below(2);
    const syllable = () =>
      random.pick(syllables.onsets) + random.pick(syllables.vowels) + random.pick(syllables.codas).replace('-', '');
    const word = () => capital(Array.from({ length }, syllable).join(''));
    return { own: random.chance(0.1) ? `${word()} ${word()}` : word() };
  }

  #country(): Country {
    const code = this.random.weighted(weights);
    return countries.find((each) => each.code === code) as Country;
  }

  company(country = this.#country(), given?: { own: string; latin?: string }): Company {
    const { random } = this;
    const number = ++this.#count;
    const { own, latin } = given ?? this.#brand(country);
    const trade = random.chance(0.7) ? random.pick(country.trades) : '';
    const behind = (word: string) =>
      country.code === 'JP' || country.code === 'CN' ? word + trade : `${word} ${trade}`.trim();
    const base = label(latin ?? own);
    const tradeLabel = label(trade);
    const host = random.chance(0.35) && tradeLabel ? `${base}-${tradeLabel}` : base;
    const tld = random.chance(0.25) ? 'com' : country.tld;
    // Two companies never own one domain: where the label is taken, a figure stands behind it, as in life.
    const free = (name: string) => (this.#taken.has(name) ? name.replace('.', `${number}.`) : name);
    const domain = this.#take(free(`${host}.${tld}`));
    const tag = number.toString(36).padStart(7, '0');
    return {
      id: `c${number}`,
      country,
      brand: own,
      name: behind(own),
      latin: latin && capital(latin),
      legal: `${random.pick(surnames)} ${random.pick(surnames)} ${random.pick(country.trades)}`,
      form: random.pick(country.forms),
      domain,
      second: this.happens('secondDomain') ? this.#take(free(`${base}-group.${tld}`)) : undefined,
      former: this.happens('rebranded') ? this.#former(country) : undefined,
      salesforce: `001${random.pick(['Wn', '5g', 'Qy'])}0${'0'.repeat(2)}${tag}AAA`,
      hubspot: String(31_000_000_000 + number * 17),
      slug: this.#take(free(`${label(latin ?? own)}${trade && tradeLabel ? `-${tradeLabel}` : ''}`).replace('.', '')),
    };
  }

  readonly #taken = new Set<string>();
  #take(name: string): string {
    let free = name;
    for (let more = 2; this.#taken.has(free); more++)
      free = name.includes('.') ? name.replace('.', `${more}.`) : name + more;
    this.#taken.add(free);
    return free;
  }

  #former(country: Country): { name: string; domain: string } {
    const { own, latin } = this.#brand(country);
    return { name: own, domain: this.#take(`${label(latin ?? own)}.${country.tld}`) };
  }

  /** Another company with the very same name, in another country where there is one. */
  namesake(of: Company): Company {
    const same = Object.keys(scripts).includes(of.country.code);
    const other = this.company(same ? of.country : this.#country(), { own: of.brand, latin: of.latin });
    return { ...other, name: of.name };
  }

  /** Half of a group's companies carry its name with a country or a trade, the others one of their own. */
  subsidiary(parent: Company): Company {
    const { random } = this;
    const country = random.chance(0.6) ? this.#country() : parent.country;
    const shares = this.happens('sharedDomain');
    const own = this.company(
      country,
      random.chance(0.5) && parent.latin === undefined ? { own: parent.brand } : undefined,
    );
    const named = own.brand === parent.brand;
    const abroad = named && country !== parent.country && random.chance(0.6);
    const name = abroad
      ? `${parent.name} ${country.called}`
      : own.name === parent.name
        ? `${parent.brand} ${random.pick(country.trades)} ${country.called}`
        : own.name;
    return { ...own, name, parent, domain: shares ? parent.domain : own.domain, second: undefined, former: undefined };
  }

  /** The names under which an account is listed, before anybody misspells them. */
  readonly names = new Map<string, string[]>();

  /** What the team wrote down of a company. */
  #accountOf(company: Company): Account {
    const { random } = this;
    let name = this.happens('listedLegal') ? company.legal : this.happens('listedShort') ? company.brand : company.name;
    const meant = name;
    if (this.happens('listedTypo')) name = typo(name, random);
    if (this.happens('listedForm')) name = withForm(name, random.pick(company.form), company.country);
    if (this.happens('listedUpper')) name = name.toUpperCase();
    const aliases = [
      ...(company.former && random.chance(0.5) ? [company.former.name] : []),
      ...(company.latin && random.chance(0.5) ? [company.latin] : []),
    ];
    this.names.set(company.id, [meant, ...aliases]);
    const domains = this.happens('noDomain')
      ? []
      : [this.happens('wrongDomain') ? this.#other().domain : company.domain];
    if (domains.length > 0 && company.second && random.chance(0.5)) domains.push(company.second);
    if (domains.length > 0 && company.former && random.chance(0.5)) domains.push(company.former.domain);
    const ids = this.happens('wrongId') ? this.#other() : company;
    return {
      id: company.id,
      name,
      ...(aliases.length > 0 && { aliases }),
      ...(domains.length > 0 && { domains }),
      ...(!this.happens('noSlug') && { linkedin: [company.slug] }),
      ...(!this.happens('noId') && { externalIds: { salesforce: [ids.salesforce], hubspot: [ids.hubspot] } }),
      ...(company.parent && { parentId: company.parent.id }),
      relation: 'prospect',
      country: company.country.code,
      owner: 'Léa Morel',
    };
  }

  #other(): Company {
    return this.random.pick(this.companies);
  }
}

export function withForm(name: string, form: string, country: Country): string {
  if (country.code === 'JP') return form + name;
  if (country.code === 'CN') return name + form;
  return country.formFirst ? `${form} ${name}` : `${name} ${form}`;
}

/** One letter left out, doubled, exchanged with the next, or another. */
export function typo(name: string, random: Random): string {
  const letters = [...name];
  const at = 1 + random.below(Math.max(1, letters.length - 2));
  const letter = letters[at] ?? '';
  const changes: string[][] = [[], [letter, letter], [letters[at + 1] ?? '', letter], [random.pick([...'aeinorst'])]];
  const way = random.below(changes.length);
  letters.splice(at, way === 2 ? 2 : 1, ...(changes[way] ?? []));
  return letters.join('');
}
