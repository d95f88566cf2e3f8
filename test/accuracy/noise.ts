/** One way in which real data are untidy: how often, and why it is in here. The page lists them all. */
export interface Noise {
  rate: number;
  of: string;
  what: string;
  why: string;
}

const kind = (rate: number, of: string, what: string, why: string): Noise => ({ rate, of, what, why });

/** Every rate is a guess at a middling CRM, made before the rules were measured; none was changed afterwards. */
export const noise = {
  // The team's own list.
  listedForm: kind(
    0.55,
    'accounts',
    'the legal form is part of the account’s name',
    'half of all CRMs are filled from contracts',
  ),
  listedUpper: kind(0.04, 'accounts', 'the account’s name is in capitals', 'imports from accounting systems'),
  listedTypo: kind(
    0.012,
    'accounts',
    'one letter of the account’s name is wrong, missing or exchanged',
    'names are typed by hand',
  ),
  listedShort: kind(0.02, 'accounts', 'the account bears the brand without its trade', 'people write what they say'),
  listedLegal: kind(0.03, 'accounts', 'the account bears a legal name that is not the brand', 'contract data'),
  noDomain: kind(0.1, 'accounts', 'no domain is listed', 'the field is optional everywhere'),
  wrongDomain: kind(
    0.003,
    'accounts',
    'the listed domain is another company’s',
    'copied from the line above, or the agency’s',
  ),
  noId: kind(0.25, 'accounts', 'no CRM record id is listed', 'lists are also made in spreadsheets'),
  noSlug: kind(0.4, 'accounts', 'no LinkedIn page is listed', 'few CRMs keep it'),
  wrongId: kind(0.001, 'accounts', 'the listed CRM id is another record’s', 'a sheet sorted by one column only'),
  secondDomain: kind(
    0.12,
    'companies',
    'the company has a second domain; half are listed',
    'brands, .com beside the country’s',
  ),
  rebranded: kind(
    0.03,
    'companies',
    'the company had another name and domain; half are listed',
    'rebrands and mergers',
  ),
  homonyms: kind(
    0.015,
    'companies',
    'the name is also that of an unrelated listed company elsewhere',
    'surnames and common words',
  ),
  subsidiaries: kind(
    0.08,
    'companies',
    'is a subsidiary that is listed too: with the group’s name, or with one of its own',
    'groups buy locally',
  ),
  sharedDomain: kind(
    0.3,
    'subsidiaries',
    'mails and sites are at the group’s domain, listed by both',
    'one mail system for the group',
  ),
  // What a page shows for a name.
  formShown: kind(0.3, 'names', 'the legal form is shown', 'imprints, registers, contracts'),
  formVariant: kind(0.3, 'forms shown', 'the form is written the other way: dotted, spelt out', 'S.A.S., Limited, A/S'),
  formChanged: kind(
    0.02,
    'forms shown',
    'another form of the same country',
    'companies change their form; CRMs do not notice',
  ),
  upper: kind(0.05, 'names', 'in capitals', 'registers, e-mail signatures, leads from forms'),
  lower: kind(0.02, 'names', 'in small letters', 'leads from forms'),
  noAccents: kind(0.15, 'names with accents', 'without them', 'foreign keyboards, old systems'),
  andWord: kind(0.4, 'names with "&"', 'with the word for it', '"Müller und Schmidt"'),
  cut: kind(0.01, 'names', 'cut at 18 to 30 characters', 'narrow columns and field limits'),
  typo: kind(0.006, 'names of records', 'one letter wrong, missing or exchanged', 'typed by hand'),
  leadTypo: kind(0.02, 'names of leads', 'one letter wrong, missing or exchanged', 'typed by strangers on a phone'),
  short: kind(0.02, 'names', 'the brand without its trade', 'people write what they say'),
  legalName: kind(0.02, 'names', 'a legal name that is not the brand', 'registers'),
  group: kind(0.02, 'names', '"Group" or "Holding" behind the name of the same company', 'LinkedIn pages of groups'),
  countryBehind: kind(0.02, 'names', 'the country behind the name, of the same company', 'LinkedIn and CRM habits'),
  tagline: kind(0.02, 'LinkedIn names', 'a slogan behind a bar', '"| We are hiring"'),
  region: kind(0.02, 'LinkedIn names', 'a region behind a bar', '"| Europe"'),
  article: kind(0.01, 'names', '"The" before the name', 'English usage'),
  invisible: kind(
    0.01,
    'names',
    'zero-width or no-break characters, full-width letters, ™',
    'pasted from web pages and PDF',
  ),
  formerName: kind(0.3, 'rebranded companies', 'still shown under the name before', 'profiles are not kept'),
  latin: kind(0.25, 'names in another script', 'in Latin letters', 'LinkedIn profiles in English'),
  // What a page shows for a domain.
  noWebsite: kind(0.3, 'records', 'no website or mail is shown', 'empty fields'),
  subdomain: kind(0.1, 'domains', 'a host below the domain', 'mail., eu., shop.'),
  otherDomain: kind(0.4, 'companies with a second domain', 'the second one is shown', 'both are in use'),
  formerDomain: kind(0.3, 'rebranded companies', 'the domain before is shown', 'old addresses live for years'),
  countryDomain: kind(0.02, 'domains', 'the same label under another country, not listed', 'foreign branches'),
  wrongWebsite: kind(
    0.01,
    'website fields',
    'of another company: an agency, a partner, the line above',
    'typed by hand',
  ),
  socialWebsite: kind(0.015, 'website fields', 'of a social network', 'small companies have nothing else'),
  personalMail: kind(0.08, 'contacts and leads', 'a free-mail address', 'private addresses are given at fairs'),
  // Mail.
  agency: kind(
    0.02,
    'mails',
    'an agency that is not listed writes for a listed client in Cc',
    'media, recruiting, lawyers',
  ),
  partnerCopied: kind(
    0.02,
    'mails',
    'a company that is not listed writes, a listed partner is in Cc',
    'resellers, auditors',
  ),
  twoCompanies: kind(0.03, 'mails', 'two listed companies in one role', 'introductions'),
  privateSender: kind(0.03, 'mails', 'a free-mail sender, the company in To or Cc', 'private phones'),
  bulk: kind(0.05, 'mails', 'a newsletter or a ticket system', 'half of all mail'),
  privateOnly: kind(0.03, 'mails', 'free mail only', 'freelancers'),
  // Companies that the team does not list.
  stranger: kind(0.12, 'pages', 'an unlisted company', 'reps read about others too'),
  sister: kind(
    0.025,
    'pages',
    'an unlisted subsidiary of a listed company, with its name in its own',
    'groups are larger than lists',
  ),
  namesake: kind(0.01, 'pages', 'an unlisted company with a listed name', 'names are not unique'),
  lookalike: kind(
    0.02,
    'pages',
    'an unlisted company whose name or domain is nearly a listed one',
    'typosquatters, fashions in naming',
  ),
  franchise: kind(0.003, 'pages', 'a listed brand, a bar, and somebody else’s agency', 'insurers, estate agents, gyms'),
  placeholder: kind(0.02, 'LinkedIn profiles', 'an employer that is none', '"Self-employed"; some CRMs list even that'),
} satisfies Record<string, Noise>;

export type NoiseName = keyof typeof noise;
