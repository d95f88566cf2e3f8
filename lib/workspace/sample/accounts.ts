import type { Account, BuyerRole } from '../../domain/account.ts';
import { addDays } from '../../domain/day.ts';
import { beneluxAccounts } from './accountsBenelux.ts';
import { dachAccounts } from './accountsDach.ts';
import { franceAccounts } from './accountsFrance.ts';
import { nordicAccounts } from './accountsNordic.ts';
import { southAndUkAccounts } from './accountsSouthUk.ts';
import { inLanguage, type Language } from './language.ts';
import { titles } from './people.ts';

type ContactRow = readonly [name: string, title: keyof typeof titles, buyerRole?: BuyerRole];

/** One account in short: what is left out follows from the id, the country or the relation. */
export interface AccountRow {
  id: string;
  name: string;
  is: Account['relation'];
  in: string;
  by: string;
  sector: string;
  staff: number;
  stage?: string;
  /** Days from today to the end of the contract. */
  renews?: number;
  speaks?: string;
  parent?: string;
  aliases?: string[];
  domains?: string[];
  linkedin?: string[];
  salesforce?: string;
  hubspot?: string;
  contacts: ContactRow[];
}

/** Where a team of French and English speakers has no better language, it writes English. */
const spoken: Record<string, string> = { FR: 'fr', DE: 'de', CH: 'de', NL: 'nl', BE: 'nl', IT: 'it', ES: 'es' };

const rows: AccountRow[] = [
  ...franceAccounts,
  ...dachAccounts,
  ...beneluxAccounts,
  ...nordicAccounts,
  ...southAndUkAccounts,
];

export function sampleAccounts(language: Language, today: string): Account[] {
  return rows.map((row) => account(row, language, today));
}

function account(row: AccountRow, language: Language, today: string): Account {
  const linkedin = row.linkedin ?? [row.id];
  const externalIds = {
    ...(row.salesforce && { salesforce: [row.salesforce] }),
    ...(row.hubspot && { hubspot: [row.hubspot] }),
  };
  return {
    id: row.id,
    name: row.name,
    ...(row.aliases && { aliases: row.aliases }),
    domains: row.domains ?? [`${row.id}.example`],
    ...(linkedin.length > 0 && { linkedin }),
    ...(Object.keys(externalIds).length > 0 && { externalIds }),
    ...(row.parent && { parentId: row.parent }),
    relation: row.is,
    industry: row.sector,
    country: row.in,
    employees: row.staff,
    language: row.speaks ?? spoken[row.in] ?? 'en',
    ...(row.stage && { stage: row.stage }),
    owner: row.by,
    ...(row.renews !== undefined && { renewalOn: addDays(today, row.renews) }),
    ...(row.salesforce && { crmUrl: `https://crm.planora.example/accounts/${row.id}` }),
    contacts: row.contacts.map(([name, title, buyerRole], index) => {
      const [persona, words] = titles[title];
      const contact = { id: `${row.id}-c${index + 1}`, name, title: inLanguage(language, words) };
      return buyerRole ? { ...contact, persona, buyerRole } : contact;
    }),
  };
}
