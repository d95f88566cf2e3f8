import { addDays } from '../../domain/day.ts';
import type { Icp, Kpi } from '../../domain/workspace.ts';
import { inLanguage, type Language, type Pair } from './language.ts';
import { INES, TOM } from './people.ts';

const criteria: Pair[] = [
  [
    'At least two sites that share a resource or a stock',
    'Au moins deux sites qui partagent une ressource ou un stock',
  ],
  ['Five planners or more', 'Cinq planificateurs ou plus'],
  ['An ERP in service for at least a year', 'Un ERP en service depuis un an au moins'],
  [
    'A head of operations or of supply chain in the management team',
    'Les opérations ou la supply chain représentées au comité de direction',
  ],
  [
    'Growth by sites, products or channels, whatever the revenue',
    'Une croissance par les sites, les produits ou les canaux, quel que soit le chiffre d’affaires',
  ],
];

/** The review is two months overdue: the foundation check has something to find. */
export function sampleIcp(language: Language, today: string): Icp {
  return {
    description: inLanguage(language, [
      'Makers and movers of physical goods in Europe, with several sites and a plan that changes every day. They plan in spreadsheets or in an ageing tool, and a late delivery costs them more than the software. We choose them by what they stand to gain, not by their size.',
      'Des entreprises européennes qui fabriquent ou transportent, sur plusieurs sites, avec un plan qui change chaque jour. Elles planifient au tableur ou dans un outil vieillissant, et une livraison en retard leur coûte plus cher que le logiciel. Nous les choisissons sur ce qu’elles ont à gagner, pas sur leur taille.',
    ]),
    industries: ['manufacturing', 'logistics', 'food', 'pharma', 'packaging', 'retail'],
    countries: ['FR', 'BE', 'CH', 'DE', 'NL', 'IT', 'ES', 'GB', 'NO', 'SE', 'DK', 'FI'],
    employees: { min: 300, max: 6000 },
    criteria: criteria.map((text) => inLanguage(language, text)),
    owner: INES,
    reviewedOn: addDays(today, -426),
    reviewEveryDays: 365,
  };
}

export const sampleKpis: Kpi[] = [
  { id: 'adoption', target: 0.7, owner: 'Marc Delorme', cadence: 'weekly' },
  { id: 'contentUsage', target: 0.6, owner: INES, cadence: 'monthly' },
  { id: 'reach', target: 0.35, owner: INES, cadence: 'monthly' },
  { id: 'offerToUse', target: 0.3, owner: TOM, cadence: 'monthly' },
  { id: 'alignment', target: 0.5, owner: INES, cadence: 'monthly' },
  { id: 'playsInTime', target: 0.7, owner: 'Marc Delorme', cadence: 'weekly' },
  { id: 'verifiedBadges', target: 0.8, owner: 'Marc Delorme', cadence: 'monthly' },
  { id: 'decisionMakers', target: 0.5, owner: 'Marc Delorme', cadence: 'quarterly' },
  { id: 'answerRate', target: 0.8, owner: TOM, cadence: 'monthly' },
  { id: 'ownContent', target: 0.15, owner: TOM, cadence: 'quarterly' },
];
