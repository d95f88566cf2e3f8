import type { AssetRow } from './assets.ts';

/** Ready to insert into a mail: a greeting and a signature are the rep's own. */
export const snippets: AssetRow[] = [
  {
    id: 'snippet-renewal-meeting',
    type: 'snippet',
    title: ['Invite to a renewal review', 'Proposer un bilan avant échéance'],
    summary: [
      'Opens the renewal with results, not with a price',
      'Ouvre le renouvellement par les résultats, pas par le prix',
    ],
    on: ['renewal'],
    personas: ['operations', 'finance'],
    stages: ['renewal'],
    body: [
      'Before we talk about a new term, I would like to show you what the past one brought: service rate, stock and planning hours, from your own data. Forty minutes with you and someone from finance are enough. If a figure disappoints, we will tell you so and say what we would change. Would one morning next week suit you?',
      'Avant de parler d’un nouvel engagement, j’aimerais vous montrer ce que le précédent a apporté : taux de service, stocks, heures de planification, à partir de vos propres données. Quarante minutes avec vous et une personne de la finance suffisent. Si un chiffre déçoit, nous vous le dirons, avec ce que nous changerions. Une matinée de la semaine prochaine vous conviendrait-elle ?',
    ],
  },
  {
    id: 'snippet-adoption-workshop',
    type: 'snippet',
    title: ['Offer a half-day with the planners', 'Proposer une demi-journée avec les planificateurs'],
    summary: ['For falling use; asks before it explains', 'Quand l’usage baisse ; interroge avant d’expliquer'],
    on: ['adoptionGap'],
    personas: ['operations'],
    stages: ['renewal', 'growth'],
    body: [
      'I noticed that your planners use Planning less than they did, and I would rather ask than guess. May we spend half a day beside two of them? We watch how the week is really planned, fix what can be fixed on the spot, and leave you one page with the rest. There is no charge and nothing to prepare.',
      'Je constate que vos planificateurs utilisent moins Planning, et je préfère vous poser la question plutôt que de deviner. Pouvons-nous passer une demi-journée aux côtés de deux d’entre eux ? Nous regardons comment la semaine se planifie vraiment, nous réglons sur place ce qui peut l’être et nous vous laissons le reste sur une page. C’est offert et il n’y a rien à préparer.',
    ],
  },
  {
    id: 'snippet-growth',
    type: 'snippet',
    title: ['Suggest the next step to a growing team', 'Proposer la suite à une équipe qui grandit'],
    summary: ['Turns full licences into a plan for the year', 'Transforme des licences saturées en plan pour l’année'],
    on: ['usageGrowth'],
    personas: ['operations', 'management'],
    stages: ['growth'],
    body: [
      'Your team now uses nearly everything it has bought, and colleagues are asking to join. Rather than adding licences one by one, shall we look at the next twelve months together: who needs to plan, who only needs to read, and which site comes next? Reading is free of charge, so the answer may be smaller than you expect.',
      'Votre équipe utilise désormais presque tout ce qu’elle a acheté, et des collègues demandent à la rejoindre. Plutôt que d’ajouter des licences une à une, regardons ensemble les douze prochains mois : qui doit planifier, qui a seulement besoin de lire, quel site vient ensuite. La lecture est gratuite : le besoin réel est peut-être plus modeste que prévu.',
    ],
  },
  {
    id: 'snippet-tender-clarify',
    type: 'snippet',
    title: ['Ask to clarify a tender', 'Demander une précision sur un appel d’offres'],
    summary: [
      'Three questions that show we read the document',
      'Trois questions qui montrent que nous avons lu le dossier',
    ],
    on: ['tender'],
    personas: ['purchasing'],
    stages: ['evaluation', 'negotiation'],
    body: [
      'Thank you for your tender documents. Three points would help us to send you an offer that you can compare: how many people will change the plan and how many will only consult it; which systems hold today’s orders and stocks; and whether the first site must be live by a set date. If other bidders receive the answers too, that is fine with us.',
      'Merci pour votre dossier de consultation. Trois précisions nous aideraient à vous remettre une offre facile à comparer : combien de personnes modifieront le plan et combien le consulteront seulement ; quels systèmes portent aujourd’hui les commandes et les stocks ; et si le premier site doit démarrer à une date imposée. Que les réponses soient transmises à tous les candidats nous convient très bien.',
    ],
  },
  {
    id: 'snippet-evaluation-criteria',
    type: 'snippet',
    title: ['Offer a fair comparison', 'Proposer une comparaison équitable'],
    summary: ['Suggests a test on the buyer’s own data', 'Propose un test sur les données de l’acheteur'],
    on: ['evaluation', 'rivalDecline'],
    personas: ['operations', 'it'],
    stages: ['evaluation'],
    body: [
      'As you are comparing several tools, here is a suggestion that serves you whichever you choose: give each vendor the same four weeks of orders and the same bad Monday, and let your own planners judge the result. We are ready to start within five working days, and you keep the plan in any case.',
      'Puisque vous comparez plusieurs outils, voici une idée utile quel que soit votre choix : confiez à chaque éditeur les mêmes quatre semaines de commandes et le même lundi difficile, puis laissez vos planificateurs juger du résultat. Nous pouvons démarrer sous cinq jours ouvrés, et le plan obtenu reste à vous dans tous les cas.',
    ],
  },
  {
    id: 'snippet-rival-trouble',
    type: 'snippet',
    title: ['Reach out after a supplier’s outage', 'Prendre contact après la panne d’un fournisseur'],
    summary: ['Offers help without gloating', 'Propose de l’aide sans enfoncer le concurrent'],
    on: ['rivalDecline'],
    personas: ['operations', 'it'],
    stages: ['discovery'],
    body: [
      'I read about the interruption and I imagine that last week was a long one. Outages happen to every vendor, us included, so I will not lecture you. If it is useful, I can send you the fallback procedure that our customers keep in the drawer: two pages, valid with any tool. And if you ever wish to see how a migration works, I am glad to show you.',
      'J’ai lu ce qui s’est passé et j’imagine que la semaine a été longue. Une panne peut toucher n’importe quel éditeur, nous compris : je ne vous ferai donc pas la leçon. Si cela vous est utile, je vous envoie la procédure de secours que nos clients gardent sous la main : deux pages, valables avec tout outil. Et si un jour vous souhaitez voir comment se passe une migration, je vous la montrerai volontiers.',
    ],
  },
  {
    id: 'snippet-new-leader',
    type: 'snippet',
    title: ['First words to a new director', 'Premier message à une nouvelle direction'],
    summary: ['Short, useful, asks for twenty minutes', 'Bref, utile, demande vingt minutes'],
    on: ['leadership'],
    personas: ['management', 'operations'],
    stages: ['discovery'],
    body: [
      'Congratulations on your new position. In the first weeks everyone wants to sell you something, so I will limit myself to one thing: a guide written with eleven heads of operations about what they measured first and what they wish they had left alone. It takes eight minutes to read. If one page of it rings true, I would be glad to talk for twenty minutes.',
      'Félicitations pour votre prise de fonctions. Les premières semaines, chacun a quelque chose à vous vendre ; je m’en tiens donc à une chose : un guide rédigé avec onze responsables des opérations, sur ce qu’ils ont mesuré en premier et ce qu’ils auraient préféré ne pas toucher. Huit minutes de lecture. Si une page vous parle, échangeons vingt minutes.',
    ],
  },
  {
    id: 'snippet-funding-expansion',
    type: 'snippet',
    title: ['After an announcement of growth', 'Après l’annonce d’un projet de croissance'],
    summary: ['For funding, a new site or an acquisition', 'Pour une levée, un nouveau site ou un rachat'],
    on: ['funding', 'expansion'],
    personas: ['finance', 'management', 'operations'],
    stages: ['discovery'],
    body: [
      'Your announcement caught my eye, because growth of this kind usually shows up first in the planning: more orders, more promises, the same people. Companies of your size told us what they would do earlier if they could start again. I have put it into a checklist of two pages. Shall I send it, or shall we go through it together in half an hour?',
      'Votre annonce a retenu mon attention : une croissance de cette ampleur se voit d’abord dans la planification, avec plus de commandes, plus de promesses et les mêmes équipes. Des entreprises de votre taille nous ont dit ce qu’elles feraient plus tôt si c’était à refaire. J’en ai tiré une liste de deux pages. Préférez-vous la recevoir, ou que nous la parcourions ensemble en une demi-heure ?',
    ],
  },
];
