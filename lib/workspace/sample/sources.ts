import type { Account } from '../../domain/account.ts';
import type { Pair } from './language.ts';

/** Where a rep finds the fact; a spoken source has no address. */
export const sources = {
  crm: { name: ['CRM', 'CRM'], url: (account) => `https://crm.planora.example/accounts/${account.id}` },
  usage: {
    name: ['Product usage', 'Usage du produit'],
    url: (account) => `https://insight.planora.example/usage/${account.id}`,
  },
  news: {
    name: ['Trade press', 'Presse professionnelle'],
    url: (account, key) => `https://news.example/${account.id}/${key}`,
  },
  report: {
    name: ['Annual report', 'Rapport annuel'],
    url: (account) => `https://${account.domains?.[0]}/annual-report`,
  },
  portal: {
    name: ['Tender portal', 'Portail d’appels d’offres'],
    url: (account) => `https://tenders.example/notices/${account.id}`,
  },
  register: {
    name: ['Company register', 'Registre du commerce'],
    url: (account) => `https://register.example/${account.country}/${account.id}`,
  },
  linkedin: { name: ['LinkedIn post seen by the rep', 'Publication LinkedIn vue par le commercial'] },
  call: { name: ['Rep’s call', 'Appel du commercial'] },
  support: { name: ['Support desk', 'Service d’assistance'] },
  event: { name: ['Trade fair', 'Salon professionnel'] },
} satisfies Record<string, Source>;

export interface Source {
  name: Pair;
  url?: (account: Account, key: string) => string;
}
export type SourceKey = keyof typeof sources;
