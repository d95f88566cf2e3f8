import type { AssetRow } from './assets.ts';

/** Approved replies to what buyers ask; the title is the question. */
export const answers: AssetRow[] = [
  {
    id: 'answer-hosting',
    type: 'answer',
    title: ['Where is our data hosted?', 'Où sont hébergées nos données ?'],
    summary: ['Two French data centres, nothing outside the EU', 'Deux centres français, rien hors de l’Union'],
    on: ['tender', 'evaluation'],
    personas: ['it', 'purchasing'],
    body: [
      'In two data centres in France, near Lyon and near Lille, run by a European company. Backups stay in the EU as well. Our support staff work from Lyon, Ghent and Leipzig, and no one outside the Union has access. The list of subcontractors is part of the contract; you are told sixty days before it changes.',
      'Dans deux centres de données en France, près de Lyon et près de Lille, exploités par une société européenne. Les sauvegardes restent elles aussi dans l’Union. Notre assistance travaille depuis Lyon, Gand et Leipzig, et personne n’a accès aux données hors de l’Union. La liste des sous-traitants est annexée au contrat ; tout changement vous est annoncé soixante jours à l’avance.',
    ],
  },
  {
    id: 'answer-time-to-live',
    type: 'answer',
    title: ['How long until we are live?', 'En combien de temps serons-nous en service ?'],
    summary: [
      'Eleven weeks for a first site, and what decides it',
      'Onze semaines pour un premier site, et ce qui en décide',
    ],
    on: ['evaluation', 'expansion', 'leadership'],
    personas: ['operations', 'it'],
    body: [
      'A first site takes eleven weeks on average: three for data, five for the rules with your planners, three side by side with the old way. What decides is the state of the master data, so we check it before you sign. Each further site takes four to six weeks. You can stop at the end of each stage.',
      'Comptez onze semaines en moyenne pour un premier site : trois pour les données, cinq pour les règles avec vos planificateurs, trois en parallèle de l’ancienne méthode. Tout dépend de la qualité des données de base : nous la vérifions donc avant la signature. Chaque site suivant demande quatre à six semaines. Vous pouvez vous arrêter à la fin de chaque étape.',
    ],
  },
  {
    id: 'answer-erp',
    type: 'answer',
    title: ['Does it work with our ERP?', 'Est-ce compatible avec notre ERP ?'],
    summary: ['Ready connectors, files or an open interface', 'Connecteurs prêts, fichiers ou interface ouverte'],
    on: ['evaluation', 'tender', 'rivalDecline'],
    personas: ['it'],
    body: [
      'Yes. There are ready connectors for the five ERPs most used in Europe; for any other we work with files or with our documented interface. Planora reads orders, stocks and routings, and writes back proposals that your ERP can accept or refuse. Your ERP remains the master of every booking. No change to its code is needed.',
      'Oui. Des connecteurs existent pour les cinq ERP les plus répandus en Europe ; pour les autres, nous passons par des fichiers ou par notre interface documentée. Planora lit les commandes, les stocks et les gammes, puis renvoie des propositions que votre ERP accepte ou refuse. Votre ERP reste maître de chaque écriture, et son code n’est pas modifié.',
    ],
  },
  {
    id: 'answer-price-increase',
    type: 'answer',
    title: ['Why does the price rise at renewal?', 'Pourquoi le prix augmente-t-il au renouvellement ?'],
    summary: ['Indexation, the cap, and what can be done', 'L’indexation, son plafond et les marges possibles'],
    on: ['renewal'],
    personas: ['finance', 'purchasing'],
    stages: ['renewal', 'negotiation'],
    body: [
      'The price follows the published index named in your contract, and the contract caps the rise at 3 % a year. Nothing else is added. If you commit to three years the price is fixed for the whole term. If you have licences that nobody uses, we take them out first: a smaller contract that is used is better for both of us.',
      'Le prix suit l’indice public inscrit à votre contrat, et la hausse y est plafonnée à 3 % par an. Rien d’autre ne s’ajoute. Avec un engagement de trois ans, le prix est fixe jusqu’au terme. Et si des licences ne servent pas, nous commençons par les retirer : mieux vaut pour tous un contrat plus petit, mais utilisé.',
    ],
  },
  {
    id: 'answer-leaving',
    type: 'answer',
    title: ['What happens to our data if we leave?', 'Que deviennent nos données si nous partons ?'],
    summary: ['Full export, ninety days, free of charge', 'Export complet, quatre-vingt-dix jours, sans frais'],
    on: ['tender', 'renewal', 'evaluation'],
    personas: ['it', 'purchasing'],
    body: [
      'You export everything yourself at any time, as plain tables with a description of each column: orders, plans, rules and history. After the end of the contract the export stays open for ninety days without charge. Then we erase the data, backups included, within thirty days and send you a certificate.',
      'Vous exportez tout vous-même, à tout moment, en tables simples avec la description de chaque colonne : commandes, plans, règles, historique. Après la fin du contrat, l’export reste ouvert quatre-vingt-dix jours, sans frais. Nous effaçons ensuite les données, sauvegardes comprises, sous trente jours, et nous vous remettons une attestation.',
    ],
  },
  {
    id: 'answer-planners-resist',
    type: 'answer',
    title: ['What if our planners do not want it?', 'Et si nos planificateurs n’en veulent pas ?'],
    summary: [
      'They write the rules; side by side for three weeks',
      'Ils écrivent les règles ; trois semaines en parallèle',
    ],
    on: ['adoptionGap', 'leadership', 'evaluation'],
    personas: ['operations', 'management'],
    body: [
      'Then the project should wait, and we will say so. In practice planners object to losing control, so we begin with their own rules: they write them, they can change them, and the tool always shows why it proposes something. For three weeks both ways run side by side. At the end it is they who say whether the old one can stop.',
      'Alors le projet doit attendre, et nous vous le dirons. En pratique, les planificateurs craignent surtout de perdre la main. Nous partons donc de leurs règles : ils les écrivent, peuvent les changer, et l’outil montre toujours la raison de ses propositions. Pendant trois semaines, les deux méthodes tournent en parallèle. À la fin, ce sont eux qui disent si l’ancienne peut s’arrêter.',
    ],
  },
  {
    id: 'answer-new-site-cost',
    type: 'answer',
    title: ['What does one more site cost?', 'Combien coûte un site supplémentaire ?'],
    summary: [
      'A site fee, the planners, a fixed-price start',
      'Un forfait site, les planificateurs, un démarrage au forfait',
    ],
    on: ['expansion', 'usageGrowth', 'funding'],
    personas: ['finance', 'operations'],
    stages: ['growth', 'discovery'],
    body: [
      'Three things: the yearly fee for the site, a licence for each person who changes the plan there, and a start at a fixed price. People who only read pay nothing. From the third site on, the site fee falls by a quarter. If planners move from one site to the other, their licences move with them.',
      'Trois éléments : le forfait annuel du site, une licence par personne qui y modifie le plan, et un démarrage à prix forfaitaire. La simple lecture est gratuite. À partir du troisième site, le forfait baisse d’un quart. Si des planificateurs changent de site, leurs licences les suivent.',
    ],
  },
  {
    id: 'answer-payback',
    type: 'answer',
    title: ['How soon does it pay back?', 'En combien de temps est-ce rentabilisé ?'],
    summary: ['Ten to sixteen months, and which lever counts', 'Dix à seize mois, et le levier qui compte'],
    on: ['funding', 'renewal', 'usageGrowth'],
    personas: ['finance', 'management'],
    body: [
      'Most customers recover the cost within ten to sixteen months. Two thirds come from lower stock, the rest from fewer urgent transports and from planners’ time. Where stock is already low, transport is the lever and the sum is smaller. The calculator shows every assumption, and your finance team may change each of them.',
      'La plupart de nos clients récupèrent leur mise en dix à seize mois. Les deux tiers viennent de la baisse des stocks, le reste des transports urgents évités et du temps des planificateurs. Quand les stocks sont déjà bas, le levier est le transport, et le gain est moindre. Le calculateur affiche chaque hypothèse ; votre équipe financière peut toutes les modifier.',
    ],
  },
];
