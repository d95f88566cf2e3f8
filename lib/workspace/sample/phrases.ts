import type { SignalType } from '../../domain/badgeKinds.ts';
import type { SourceKey } from './sources.ts';

/**
 * What can be said about an account: usual source, then the spoken clause and the short label, each in English and in
 * French. `{on}` is the signal's date, `{by}` its deadline, `{since}` the month when it began. Around names the French
 * avoids "de" and participles, which would have to agree with them.
 */
export type Phrase = readonly [from: SourceKey, en: string, fr: string, enLabel: string, frLabel: string];

// biome-ignore format: one phrase, five cells
export const phrases = {
  renewal: {
    contractEnds: ['crm', 'the contract ends on {by}', 'le contrat prend fin le {by}', 'Renewal date {by}', 'Échéance du contrat {by}'],
    termUnsigned: ['crm', 'the three-year term runs out on {by} and nothing is signed yet', 'l’engagement de trois ans expire le {by} et rien n’est encore signé', 'Three-year term ends {by}', 'Fin d’engagement {by}'],
    autoRenewalOff: ['crm', 'they switched off automatic renewal and the term ends on {by}', 'ils ont désactivé la reconduction tacite et le contrat se termine le {by}', 'Auto-renewal off, ends {by}', 'Reconduction refusée, fin {by}'],
    financeReview: ['call', 'finance reviews every software contract before ours ends on {by}', 'la finance passe en revue tous les contrats logiciels avant la fin du nôtre, le {by}', 'Contract review before {by}', 'Revue des contrats avant le {by}'],
    purchasingAgenda: ['call', 'purchasing wants to see our renewal offer by {by}', 'les achats veulent voir notre offre de renouvellement d’ici le {by}', 'Offer expected by {by}', 'Offre attendue pour le {by}'],
    frameworkEnds: ['crm', 'the framework agreement for {n} sites ends on {by}', 'le contrat-cadre qui couvre {n} sites se termine le {by}', 'Framework ends {by}', 'Fin du contrat-cadre {by}'],
    lastMinute: ['crm', 'the last renewal was signed on the final day, {by}', 'le dernier renouvellement a été signé le jour même de l’échéance, le {by}', 'Last renewal {by}', 'Dernier renouvellement {by}'],
  },
  adoptionGap: {
    planningHalved: ['usage', 'use of module Planning fell by half since {since}', 'l’usage du module Planning a baissé de moitié depuis {since}', 'Usage −{share}', 'Usage −{share}'],
    signInsDown: ['usage', 'sign-ins fell by {share} since {since}', 'les connexions ont reculé de {share} depuis {since}', 'Sign-ins −{share}', 'Connexions −{share}'],
    licencesIdle: ['usage', '{n} of the licences they pay for have never been used', '{n} licences payées n’ont jamais servi', '{n} licences idle', '{n} licences inutilisées'],
    transportNotLive: ['crm', 'they bought Transport but it is still not live', 'ils ont acheté Transport mais le module n’est toujours pas en service', 'Transport not live', 'Transport pas en service'],
    spreadsheets: ['call', 'the planners in {place} are back to spreadsheets', 'à {place}, l’équipe de planification est revenue au tableur', 'Spreadsheets again, {place}', 'Retour au tableur, {place}'],
    keyUserGone: ['call', 'the key user in {place} left and nobody has taken over', 'à {place}, l’utilisateur référent est parti et n’a pas de relève', 'Key user gone, {place}', 'Référent parti, {place}'],
    screensOff: ['usage', 'the Atelier screens in {place} have been dark since {on}', 'à {place}, les écrans Atelier sont éteints depuis le {on}', 'Atelier off since {on}', 'Atelier à l’arrêt depuis le {on}'],
    trainingSkipped: ['support', 'none of the {n} new planners has finished the training', 'aucun des {n} nouveaux planificateurs n’a terminé la formation', 'Training not finished', 'Formation inachevée'],
    ticketsDoubled: ['support', 'support tickets about forecasts doubled since {since}', 'les demandes d’assistance sur les prévisions ont doublé depuis {since}', 'Forecast tickets ×2', 'Tickets prévision ×2'],
  },
  usageGrowth: {
    licencesFull: ['usage', 'all {n} licences are in use and new users are waiting', 'les {n} licences sont toutes utilisées et d’autres utilisateurs attendent', 'All {n} licences in use', '{n} licences sur {n} utilisées'],
    planningUp: ['usage', 'use of Planning grew by {share} since {since}', 'l’usage de Planning a progressé de {share} depuis {since}', 'Usage +{share}', 'Usage +{share}'],
    secondSite: ['usage', 'the plant in {place} started to use Planning on its own on {on}', 'à {place}, l’usine s’est mise d’elle-même à Planning le {on}', 'New site: {place}', 'Nouveau site : {place}'],
    insightDaily: ['usage', 'management has opened the Insight dashboards every day since {since}', 'la direction ouvre les tableaux de bord Insight tous les jours depuis {since}', 'Insight used daily', 'Insight, usage quotidien'],
    interfaceTripled: ['usage', 'traffic on our interface with their ERP tripled since {since}', 'les échanges avec leur ERP ont triplé depuis {since}', 'ERP traffic ×3', 'Échanges ERP ×3'],
    pilotBeaten: ['call', 'the Transport pilot in {place} beat its target by {share}', 'à {place}, le pilote Transport a dépassé son objectif de {share}', 'Pilot +{share} on target', 'Pilote : +{share}'],
    askedAtelier: ['call', 'they asked what Atelier would cost on {on}', 'ils nous ont demandé le prix d’Atelier le {on}', 'Atelier price asked {on}', 'Prix d’Atelier demandé {on}'],
    newUsers: ['usage', '{n} people in {place} joined since {since}', 'à {place}, {n} personnes se sont connectées pour la première fois depuis {since}', '{n} new users, {place}', '{n} nouveaux à {place}'],
  },
  tender: {
    tenderPlanning: ['portal', 'their tender for a planning system closes on {by}', 'leur appel d’offres pour un outil de planification se clôt le {by}', 'Tender closes {by}', 'Clôture de l’appel d’offres {by}'],
    tenderTransport: ['portal', 'their tender for transport management takes offers until {by}', 'leur appel d’offres pour la gestion du transport est ouvert jusqu’au {by}', 'Transport tender until {by}', 'Appel d’offres transport {by}'],
    requestForInformation: ['call', 'they sent us a request for information and expect answers by {by}', 'ils nous ont adressé une demande d’information et attendent nos réponses pour le {by}', 'RFI due {by}', 'Réponses attendues {by}'],
    shortlist: ['call', 'they pick three vendors on {by} and we are on the long list', 'ils retiennent trois éditeurs le {by} et nous sommes dans la première sélection', 'Shortlist on {by}', 'Sélection finale {by}'],
    tenderSites: ['portal', 'a tender for planning at {n} sites closes on {by}', 'un appel d’offres pour la planification de {n} sites se clôt le {by}', 'Tender, {n} sites, {by}', 'Appel d’offres, {n} sites, {by}'],
    bidderQuestions: ['portal', 'bidders may ask questions until {by}', 'les candidats peuvent poser leurs questions jusqu’au {by}', 'Questions until {by}', 'Questions jusqu’au {by}'],
    tenderRumour: ['call', 'a consultant says that a planning tender is being written', 'un cabinet de conseil dit qu’un appel d’offres planification est en préparation', 'Tender in preparation', 'Appel d’offres en préparation'],
  },
  evaluation: {
    comparing: ['call', 'they are comparing {rival} with two other vendors', 'ils comparent {rival} à deux autres éditeurs', 'Comparing {rival}', 'Comparaison avec {rival}'],
    rivalDemo: ['call', 'they saw a demo of {rival} on {on}', 'ils ont vu une démonstration {rival} le {on}', '{rival} demo {on}', 'Démo {rival} {on}'],
    rivalTrial: ['call', 'operations started a trial of {rival} on {on}', 'les opérations ont commencé à tester {rival} le {on}', '{rival} trial since {on}', 'Essai {rival} depuis le {on}'],
    boothQuestions: ['event', 'three of their planners asked us to compare ourselves with {rival}', 'trois de leurs planificateurs nous ont demandé de nous comparer à {rival}', 'Asked about {rival}', 'Question sur {rival}'],
    consultants: ['news', 'they hired a consultancy to choose a planning tool', 'ils ont pris un cabinet pour choisir un outil de planification', 'Consultancy chosen', 'Cabinet mandaté'],
    jobAdvert: ['linkedin', 'a job advert of theirs asks for experience with {rival}', 'une de leurs offres d’emploi demande de connaître {rival}', 'Advert names {rival}', 'Annonce citant {rival}'],
    referenceAsked: ['call', 'they asked for a reference customer in their sector', 'ils ont demandé à parler à un client de leur secteur', 'Reference requested', 'Référence demandée'],
    erpMove: ['news', 'they are moving to a new ERP and review every tool around it', 'ils changent d’ERP et réexaminent tous les outils autour', 'ERP change', 'Changement d’ERP'],
    scoring: ['crm', 'the project team has begun to score vendors', 'l’équipe projet a commencé à noter les éditeurs', 'Vendor scoring begun', 'Notation en cours'],
  },
  rivalDecline: {
    rivalOutage: ['news', '{rival} was down for a day on {on} and their shipments went out late', '{rival} est resté en panne toute la journée du {on} et leurs expéditions sont parties en retard', '{rival} outage {on}', 'Panne {rival} {on}'],
    rivalPrice: ['news', '{rival} raises its prices by {share} at their next renewal', '{rival} augmente ses tarifs de {share} à leur prochaine échéance', '{rival} prices +{share}', 'Tarifs {rival} +{share}'],
    rivalSunset: ['news', '{rival} stops supporting the version they run', '{rival} arrête le support de la version qu’ils utilisent', '{rival} version unsupported', 'Fin de support {rival}'],
    rivalUsers: ['call', 'only {n} of their planners still work in {rival}', 'seuls {n} de leurs planificateurs travaillent encore avec {rival}', '{n} users left on {rival}', 'Plus que {n} sur {rival}'],
    rivalComplaint: ['linkedin', 'their supply-chain lead wrote openly about slow {rival} support', 'leur responsable supply chain critique publiquement la lenteur du support {rival}', 'Complaint about {rival}', 'Critique du support {rival}'],
    rivalLicences: ['call', 'they cut their {rival} licences by {share}', 'ils ont réduit leurs licences {rival} de {share}', '{rival} licences −{share}', 'Licences {rival} −{share}'],
    rivalTeam: ['linkedin', 'the {rival} consultants who ran their project have left', 'l’équipe {rival} qui suivait leur projet est partie', '{rival} team gone', 'Équipe {rival} partie'],
  },
  leadership: {
    newCoo: ['news', '{who} took over as chief operating officer on {on}', '{who} a pris la direction des opérations le {on}', 'New COO {on}', 'Nouvelle direction des opérations {on}'],
    newSupply: ['linkedin', '{who} has run supply chain since {on}', '{who} dirige la supply chain depuis le {on}', 'New head of supply chain', 'Nouvelle direction supply chain'],
    newCio: ['linkedin', '{who} joined as CIO on {on}', '{who} a pris la direction informatique le {on}', 'New CIO {on}', 'Nouvelle DSI {on}'],
    newCfo: ['news', '{who} joined as chief financial officer on {on}', '{who} a pris la direction financière le {on}', 'New CFO {on}', 'Nouvelle direction financière {on}'],
    newCeo: ['register', '{who} became chief executive on {on}', '{who} a pris la direction générale le {on}', 'New CEO {on}', 'Nouvelle direction générale {on}'],
    cooExpected: ['call', 'a new chief operating officer is expected', 'une nouvelle direction des opérations est attendue', 'New COO expected', 'Nouvelle direction des opérations ?'],
    newPlantHead: ['linkedin', '{who} took over the plant in {place} on {on}', '{who} a pris la tête de l’usine à {place} le {on}', 'New plant manager, {place}', 'Nouvelle direction d’usine, {place}'],
    sponsorLeaves: ['call', 'our sponsor is leaving and {who} takes over', 'notre sponsor s’en va et {who} reprend ses dossiers', 'Sponsor leaving', 'Départ du sponsor'],
    oneDirector: ['report', 'planning and purchasing now report to one director', 'planification et achats relèvent désormais d’une même direction', 'Planning and purchasing merged', 'Planification et achats réunis'],
  },
  funding: {
    raised: ['news', 'they raised {n} million euros on {on}', 'ils ont levé {n} millions d’euros le {on}', 'Raised €{n} m', 'Levée de {n} M€'],
    bankLoan: ['news', 'a development bank lends them {n} million euros for automation', 'une banque publique leur prête {n} millions d’euros pour automatiser', 'Loan of €{n} m', 'Prêt de {n} M€'],
    newOwner: ['register', 'a family fund bought the majority on {on}', 'un fonds familial est entré en majorité au capital le {on}', 'New owner {on}', 'Nouvel actionnaire {on}'],
    capex: ['report', 'the annual report sets aside {n} million euros for supply chain', 'le rapport annuel réserve {n} millions d’euros à la supply chain', '€{n} m for supply chain', '{n} M€ pour la supply chain'],
    grant: ['news', 'they won a public grant to modernise production', 'ils ont obtenu une subvention pour moderniser la production', 'Public grant', 'Subvention obtenue'],
    capitalRumour: ['news', 'the press expects a capital increase', 'la presse annonce une augmentation de capital', 'Capital increase expected', 'Augmentation de capital ?'],
  },
  expansion: {
    newWarehouse: ['news', 'they are opening a warehouse in {place}', 'ils ouvrent un entrepôt à {place}', 'New warehouse, {place}', 'Nouvel entrepôt, {place}'],
    newPlant: ['news', 'they are building a plant in {place}', 'ils construisent une usine à {place}', 'New plant, {place}', 'Nouvelle usine, {place}'],
    acquired: ['register', 'they bought a competitor in {place} on {on}', 'ils ont racheté un concurrent à {place} le {on}', 'Acquisition, {place}', 'Acquisition, {place}'],
    newHub: ['linkedin', 'they are setting up a distribution hub in {place}', 'ils installent une plateforme de distribution à {place}', 'New hub, {place}', 'Nouvelle plateforme, {place}'],
    hiring: ['linkedin', 'they are hiring {n} people in logistics', 'ils recrutent {n} personnes en logistique', '{n} logistics jobs open', '{n} postes en logistique'],
    secondLine: ['report', 'a second production line starts up in {place}', 'une deuxième ligne de production démarre à {place}', 'Second line, {place}', 'Deuxième ligne, {place}'],
    onlineShop: ['news', 'they launched an online shop and promise delivery in two days', 'ils ont ouvert une boutique en ligne et promettent la livraison en deux jours', 'Online shop launched', 'Boutique en ligne ouverte'],
  },
  research: {
    comparison: ['report', 'they compared planning software on two portals', 'ils ont comparé des logiciels de planification sur deux portails', 'Compared planning software', 'Comparatif de logiciels'],
    ownPages: ['crm', '{n} people from there read our pages on {on}', '{n} personnes de chez eux ont lu nos pages le {on}', '{n} readers of our pages', '{n} lecteurs de nos pages'],
  },
} as const satisfies Record<SignalType, Record<string, Phrase>>;

export type PhraseKey = { [T in SignalType]: keyof (typeof phrases)[T] }[SignalType];
