import type { Pair } from './language.ts';

export const LEA = 'Léa Martin';
export const CAMILLE = 'Camille Roux';
export const JONAS = 'Jonas Weber';
export const SOFIA = 'Sofia Rossi';
export const INES = 'Inès Moreau';
export const TOM = 'Tom Bakker';

/** Job titles of contacts with the persona they stand for. The French ones fit any gender. */
export const titles = {
  coo: ['operations', ['Chief Operating Officer', 'Direction des opérations']],
  supply: ['operations', ['Head of Supply Chain', 'Direction supply chain']],
  logistics: ['operations', ['Logistics Manager', 'Responsable logistique']],
  planner: ['operations', ['Production Planner', 'Responsable ordonnancement']],
  plant: ['operations', ['Plant Manager', 'Direction d’usine']],
  transport: ['operations', ['Transport Manager', 'Responsable transport']],
  cfo: ['finance', ['Chief Financial Officer', 'Direction financière']],
  controller: ['finance', ['Financial Controller', 'Contrôle de gestion']],
  cio: ['it', ['Chief Information Officer', 'Direction des systèmes d’information']],
  erp: ['it', ['ERP Manager', 'Responsable ERP']],
  cpo: ['purchasing', ['Chief Procurement Officer', 'Direction des achats']],
  buyer: ['purchasing', ['IT Category Buyer', 'Achats informatiques']],
  ceo: ['management', ['Chief Executive Officer', 'Direction générale']],
} as const satisfies Record<string, readonly [persona: string, title: Pair]>;
