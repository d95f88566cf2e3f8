import type { AssetRow } from './assets.ts';
import { FLOWBASE, KAIROS, OPTIPLAN } from './signalRow.ts';

/** Readable in a minute and never sent out: they name weaknesses, ours included. */
export const battlecards: AssetRow[] = [
  {
    id: 'battlecard-optiplan',
    type: 'battlecard',
    title: ['Against Optiplan', 'Face à Optiplan'],
    summary: ['Strong in optimisation, slow to roll out', 'Fort en optimisation, lent à déployer'],
    on: ['tender', 'evaluation', 'rivalDecline'],
    competitor: OPTIPLAN,
    internal: true,
    body: [
      `They are: the reference in mathematical optimisation, chosen by large groups with a team of experts.
Where they win: very complex networks, twenty sites and more; a buyer who wants the best algorithm.
Where we win: live in eleven weeks instead of nine months; planners change rules themselves; Atelier shows the plan on the shop floor.
Admit it: their optimiser finds better plans on very large problems. Below six sites nobody sees the difference.
Ask: "Who will change a rule on a Friday afternoon when a supplier fails?"
If they say "Optiplan is cheaper": compare with the consulting days. Their licence is lower, their project is usually twice ours.
Do not: attack the algorithm. Talk about the day after go-live.
Proof: Calorine, payback in ten months.`,
      `Qui ils sont : la référence de l’optimisation mathématique, choisie par de grands groupes qui ont une équipe d’experts.
Où ils gagnent : les réseaux très complexes, vingt sites et plus ; un acheteur qui veut le meilleur algorithme.
Où nous gagnons : en service en onze semaines au lieu de neuf mois ; les planificateurs modifient eux-mêmes les règles ; Atelier montre le plan au pied des machines.
À reconnaître : sur de très gros problèmes, leur optimiseur trouve de meilleurs plans. En dessous de six sites, personne ne voit l’écart.
À demander : « Qui change une règle un vendredi après-midi quand un fournisseur fait défaut ? »
S’ils disent « Optiplan est moins cher » : comparer avec les jours de conseil. Leur licence est plus basse, leur projet coûte souvent le double du nôtre.
À éviter : attaquer l’algorithme. Parler du lendemain de la mise en service.
Preuve : Calorine, rentabilisé en dix mois.`,
    ],
  },
  {
    id: 'battlecard-kairos',
    type: 'battlecard',
    title: ['Against Kairos SCM', 'Face à Kairos SCM'],
    summary: [
      'Broad suite, ageing core, support under strain',
      'Suite large, socle vieillissant, support sous tension',
    ],
    on: ['tender', 'evaluation', 'rivalDecline'],
    competitor: KAIROS,
    internal: true,
    body: [
      `They are: a broad suite, from purchasing to transport, sold mostly to groups that want a single vendor.
Where they win: tenders that score the number of functions; companies that already run their finance module.
Where we win: planners like working with us; an upgrade is a matter of hours; support answers in your language.
Admit it: they cover purchasing and we do not. We connect to the purchasing tool instead.
Ask: "Which of these functions did your teams open last month?"
If they say "one vendor is simpler": ask when the last upgrade took place and how long it lasted.
Do not: run down a list of functions; it is their ground.
Proof: Skogslund Papper left them in ten weeks and kept five years of history.`,
      `Qui ils sont : une suite large, des achats au transport, vendue surtout aux groupes qui veulent un seul éditeur.
Où ils gagnent : les appels d’offres qui comptent les fonctions ; les entreprises qui ont déjà leur module finance.
Où nous gagnons : les planificateurs aiment travailler avec nous ; une mise à jour se compte en heures ; l’assistance répond en français.
À reconnaître : ils couvrent les achats, pas nous. Nous nous relions à l’outil d’achat en place.
À demander : « Lesquelles de ces fonctions vos équipes ont-elles ouvertes le mois dernier ? »
S’ils disent « un seul éditeur, c’est plus simple » : demander la date et la durée de leur dernière mise à jour.
À éviter : dérouler une liste de fonctions, c’est leur terrain.
Preuve : Skogslund Papper les a quittés en dix semaines en gardant cinq ans d’historique.`,
    ],
  },
  {
    id: 'battlecard-flowbase',
    type: 'battlecard',
    title: ['Against Flowbase', 'Face à Flowbase'],
    summary: ['Pleasant and quick, thin beyond one site', 'Agréable et rapide, léger au-delà d’un site'],
    on: ['tender', 'evaluation', 'rivalDecline'],
    competitor: FLOWBASE,
    internal: true,
    body: [
      `They are: a young vendor with a pleasant tool, bought by a plant or a warehouse without asking IT.
Where they win: one site, fifteen users, a credit card and a start next Monday.
Where we win: several sites on one plan; finite capacity; an audit trail; a service level written into the contract.
Admit it: their first hour is better than ours. Offer the guided trial instead of a demo.
Ask: "What happens to your plan when the second plant needs the same machine?"
If they say "we can start with Flowbase and see": agree on what would make them change, and on the date.
Do not: call them a toy. Their users like them, and those users will be in the room.
Proof: Polderfresh opened a warehouse on one plan in eleven weeks.`,
      `Qui ils sont : un jeune éditeur, un outil agréable, acheté par une usine ou un entrepôt sans passer par la DSI.
Où ils gagnent : un site, quinze utilisateurs, une carte bancaire et un démarrage lundi prochain.
Où nous gagnons : plusieurs sites sur un seul plan ; la capacité finie ; la piste d’audit ; un niveau de service écrit au contrat.
À reconnaître : leur première heure est meilleure que la nôtre. Proposer l’essai guidé plutôt qu’une démonstration.
À demander : « Que devient votre plan quand la deuxième usine a besoin de la même machine ? »
S’ils disent « commençons avec Flowbase, on verra » : convenir de ce qui les ferait changer, et d’une date.
À éviter : parler de jouet. Leurs utilisateurs y tiennent, et ils seront dans la salle.
Preuve : Polderfresh a ouvert un entrepôt sur un plan unique en onze semaines.`,
    ],
  },
];
