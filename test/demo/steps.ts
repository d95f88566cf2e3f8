import type { DemoPage } from './fixtures.ts';

export type Both = readonly [en: string, fr: string];

export interface StepText {
  id: string;
  title: Both;
  /** What to do, and what must then be seen. */
  act: Both;
  see: Both;
  /** The page of the demo: the first of that site whose description names the company. Absent: a surface of the extension. */
  page?: { site: string; kind?: string; about: RegExp };
}

export const startHost = 'start.whynow.example';
export const startAddress = `https://${startHost}/`;

export const stepTexts: StepText[] = [
  {
    id: 'linkedin-company',
    page: { site: 'linkedin', kind: 'company', about: /nordvik/i },
    title: ['A company on LinkedIn', 'Une entreprise sur LinkedIn'],
    act: [
      'Look at the Whynow icon in the toolbar: it shows the letter C. Click it, then “Open panel” (or press Alt+Shift+Y).',
      'Regardez l’icône Whynow dans la barre d’outils : elle affiche la lettre C. Cliquez dessus, puis « Ouvrir le panneau » (ou Alt+Maj+Y).',
    ],
    see: [
      'Nordvik Logistics, badge Customer, why now and its evidence, the content that fits. Nothing is added to LinkedIn’s page.',
      'Nordvik Logistics, badge Client, pourquoi maintenant et ses preuves, le contenu adapté. Rien n’est ajouté à la page de LinkedIn.',
    ],
  },
  {
    id: 'linkedin-profile',
    page: { site: 'linkedin', kind: 'contact', about: /brisance/i },
    title: ['A person on LinkedIn', 'Une personne sur LinkedIn'],
    act: [
      'Keep the panel open and follow the link: the panel goes with the tab.',
      'Laissez le panneau ouvert et suivez le lien : le panneau accompagne l’onglet.',
    ],
    see: [
      'Brisance Industrie, the person’s employer, with the badge Change: a new COO.',
      'Brisance Industrie, l’employeur de cette personne, avec le badge Changement : une nouvelle directrice des opérations.',
    ],
  },
  {
    id: 'salesforce-account',
    page: { site: 'salesforce', kind: 'company', about: /nordvik/i },
    title: ['An account in Salesforce', 'Un compte dans Salesforce'],
    act: [
      'Click the small chip at the bottom right of the page.',
      'Cliquez sur la petite pastille en bas à droite de la page.',
    ],
    see: [
      'The same account, this time recognised by its CRM id: the line under the name says so.',
      'Le même compte, reconnu cette fois par son identifiant CRM : la ligne sous le nom le dit.',
    ],
  },
  {
    id: 'hubspot-company',
    page: { site: 'hubspot', kind: 'company', about: /transalp/i },
    title: ['A company in HubSpot', 'Une entreprise dans HubSpot'],
    act: [
      'Click the chip, then refuse a piece of content that does not fit.',
      'Cliquez sur la pastille, puis refusez un contenu qui ne convient pas.',
    ],
    see: [
      'Transalp Cargo, badge Competitive: a tender is under way. The refusal is noted for marketing.',
      'Transalp Cargo, badge Concurrence : un appel d’offres est en cours. Le refus est noté pour le marketing.',
    ],
  },
  {
    id: 'gmail-insert',
    page: { site: 'gmail', about: /brisance/i },
    title: ['A conversation in Gmail', 'Une conversation dans Gmail'],
    act: [
      'Open the message from Brisance, click Reply, then the chip, then “Insert” on a piece of content.',
      'Ouvrez le message de Brisance, cliquez sur Répondre, puis sur la pastille, puis sur « Insérer » à côté d’un contenu.',
    ],
    see: ['The link with its title stands in your reply.', 'Le lien et son titre figurent dans votre réponse.'],
  },
  {
    id: 'outlook-message',
    page: { site: 'outlook', about: /helvia/i },
    title: ['A message in Outlook', 'Un message dans Outlook'],
    act: ['Click the chip.', 'Cliquez sur la pastille.'],
    see: [
      'Helvia Pharma, recognised by the sender’s domain; subject and text were not read.',
      'Helvia Pharma, reconnu par le domaine de l’expéditeur ; ni l’objet ni le texte n’ont été lus.',
    ],
  },
  {
    id: 'no-badge',
    page: { site: '', about: /osterfeld|lumea/i },
    title: ['An account with no reason to act', 'Un compte sans raison d’agir'],
    act: ['Open the panel.', 'Ouvrez le panneau.'],
    see: [
      '“No reason to act now”, and what is only assumed. Saying so is the point.',
      '« Aucune raison d’agir maintenant », et ce qui n’est que supposé. Le dire, c’est tout l’intérêt.',
    ],
  },
  {
    id: 'popup',
    title: ['Statistics', 'Statistiques'],
    act: ['Click the Whynow icon in the toolbar.', 'Cliquez sur l’icône Whynow dans la barre d’outils.'],
    see: [
      'The share of approved content that is used, its trend, and the yardstick of 35 %.',
      'La part du contenu approuvé qui est utilisée, sa tendance et le repère de 35 %.',
    ],
  },
  {
    id: 'options',
    title: ['What is logged', 'Ce qui est enregistré'],
    act: [
      'Right-click the icon, choose “Options”, go to “What is logged”.',
      'Clic droit sur l’icône, « Options », puis « Ce qui est enregistré ».',
    ],
    see: [
      'Every line that the steps before have written: which content, for which account. No page address, no person.',
      'Chaque ligne écrite par les étapes précédentes : quel contenu, pour quel compte. Ni adresse de page, ni personne.',
    ],
  },
];

/** The demo's page of a step, or undefined while no fixture fits: a live page, else the one with the plainest name. */
export function pageOf(step: StepText, pages: DemoPage[]): DemoPage | undefined {
  const { page } = step;
  if (!page) return undefined;
  const fitting = pages.filter(
    ({ site, sighting, ...rest }) =>
      (page.site === '' || page.site === site) &&
      sighting &&
      !sighting.unreadable &&
      (page.kind === undefined || page.kind === sighting.kind) &&
      page.about.test(JSON.stringify([rest, sighting])),
  );
  const plainest = fitting.toSorted((a, b) => a.name.length - b.name.length)[0];
  return fitting.find(({ live }) => live) ?? plainest;
}
