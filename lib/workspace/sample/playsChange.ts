import type { PlayRow } from './plays.ts';

export const changePlays: PlayRow[] = [
  {
    on: 'leadership',
    title: ['Be useful to the new leader', 'Être utile à la nouvelle direction'],
    actor: ['Account executive, introduced by the sponsor', 'Responsable de compte, par l’entremise du sponsor'],
    deadlineDays: 30,
    approach: [
      'A new leader looks for quick, visible results and has few allies yet. Bring knowledge rather than a product, arrive through someone inside, and come back when the hundred days are over.',
      'Une nouvelle direction cherche des résultats rapides et visibles, et compte encore peu d’alliés. Apporter un savoir plutôt qu’un produit, arriver par quelqu’un de l’intérieur, et revenir à la fin des cent jours.',
    ],
    steps: [
      [
        'Read where they come from and what they changed there',
        'Regarder d’où vient la personne et ce qu’elle y a changé',
      ],
      ['Ask your contact inside what is expected of her or him', 'Demander à votre contact ce que l’on attend d’elle'],
      ['Send the guide with three lines of your own', 'Envoyer le guide avec trois lignes de votre main'],
      [
        'Meet for twenty minutes: two questions, no slides',
        'Vingt minutes d’échange : deux questions, aucune diapositive',
      ],
      ['Send one page on what you heard', 'Renvoyer une page sur ce que vous avez entendu'],
    ],
    questions: [
      [
        'What would you like to be able to say after a hundred days?',
        'Que voudriez-vous pouvoir dire au bout de cent jours ?',
      ],
      ['Which figure do you not trust yet?', 'À quel chiffre ne vous fiez-vous pas encore ?'],
      [
        'What worked in your last company that is missing here?',
        'Qu’est-ce qui marchait chez votre ancien employeur et manque ici ?',
      ],
    ],
    objections: [
      [
        ['It is too early, I am still listening.', 'C’est trop tôt, j’en suis encore à écouter.'],
        [
          'That is why I bring no offer. Here is what others in your seat looked at first; may I ask two questions?',
          'C’est pourquoi je n’apporte pas d’offre. Voici ce que d’autres, à votre place, ont regardé d’abord. Puis-je poser deux questions ?',
        ],
      ],
      [
        ['In my last company we used something else.', 'Dans ma société précédente, nous utilisions autre chose.'],
        [
          'What did it do well? If it is missing here, I would rather learn it from you than from a tender.',
          'Que faisait-il de bien ? Si cela manque ici, je préfère l’apprendre de vous que d’un appel d’offres.',
        ],
      ],
    ],
    roles: ['decisionMaker', 'champion'],
    personas: ['management', 'operations'],
    assets: [
      'guide-hundred-days',
      'snippet-new-leader',
      'case-pastificio',
      'one-insight',
      'deck-platform',
      'answer-planners-resist',
    ],
    slots: [
      { persona: 'management', assets: ['guide-hundred-days', 'one-insight'] },
      { persona: 'operations', stage: 'discovery', assets: ['snippet-new-leader'] },
    ],
  },
  {
    on: 'funding',
    title: ['Join the investment plan', 'Entrer dans le plan d’investissement'],
    actor: ['Account executive', 'Responsable de compte'],
    deadlineDays: 30,
    approach: [
      'Money has been promised for an aim: learn the aim before you speak of a tool. Help finance to compare uses of the same euro, and be in the plan before its first review.',
      'L’argent a été promis pour un but : le connaître avant de parler d’outil. Aider la finance à comparer les emplois d’un même euro, et figurer au plan avant sa première revue.',
    ],
    steps: [
      ['Find the announcement and note what the money is for', 'Relire l’annonce et noter à quoi l’argent est destiné'],
      [
        'Ask operations what growth will break first',
        'Demander aux opérations ce que la croissance cassera en premier',
      ],
      [
        'Run the calculator with finance, with their assumptions',
        'Remplir le calculateur avec la finance, sur ses hypothèses',
      ],
      [
        'Propose a first stage small enough for this quarter',
        'Proposer une première étape assez petite pour ce trimestre',
      ],
    ],
    questions: [
      [
        'What have you promised to your investors or your bank?',
        'Qu’avez-vous promis à vos investisseurs ou à votre banque ?',
      ],
      ['What must not get worse while you grow?', 'Qu’est-ce qui ne doit pas se dégrader pendant la croissance ?'],
      ['How do you choose between two investments?', 'Comment choisissez-vous entre deux investissements ?'],
    ],
    objections: [
      [
        ['The money is for machines.', 'L’argent est destiné aux machines.'],
        [
          'Then let us work out how many orders the machines can take before planning becomes the bottleneck.',
          'Calculons alors combien de commandes elles absorbent avant que la planification ne devienne le goulet.',
        ],
      ],
      [
        ['Come back when the plan is settled.', 'Revenez quand le plan sera arrêté.'],
        [
          'I will. One figure would help before that: what a late delivery costs you. It is easier to leave out than to add.',
          'Je le ferai. Un chiffre aiderait d’ici là : le coût d’une livraison en retard. Il est plus facile à retirer qu’à ajouter.',
        ],
      ],
    ],
    roles: ['economicBuyer', 'decisionMaker'],
    personas: ['finance', 'management'],
    assets: [
      'deck-investment-case',
      'calc-roi',
      'case-calorine',
      'snippet-funding-expansion',
      'answer-payback',
      'one-insight',
    ],
    slots: [
      { persona: 'finance', assets: ['calc-roi', 'answer-payback'] },
      { persona: 'management', stage: 'discovery', assets: ['deck-investment-case'] },
    ],
  },
  {
    on: 'expansion',
    title: ['Plan the new site from day one', 'Planifier le nouveau site dès le premier jour'],
    actor: ['Account executive with implementation', 'Responsable de compte et déploiement'],
    deadlineDays: 60,
    approach: [
      'A new site has a date and no habits yet: it is the best moment to plan properly. Work backwards from the opening, and let the site manager be the one who asks for it.',
      'Un nouveau site a une date et pas encore d’habitudes : le meilleur moment pour bien planifier. Partir de l’ouverture et remonter le temps, en laissant la direction du site porter la demande.',
    ],
    steps: [
      ['Learn the opening date and who runs the site', 'Connaître la date d’ouverture et qui dirige le site'],
      [
        'Send the checklist and ask what is missing from it',
        'Envoyer la liste de contrôle et demander ce qui y manque',
      ],
      ['Draw the calendar backwards from the first truck', 'Tracer le calendrier à rebours depuis le premier camion'],
      [
        'Bring IT in early: master data decide the date',
        'Associer tôt la DSI : les données de base décident de la date',
      ],
      ['Agree on a start at a fixed price', 'Convenir d’un démarrage au forfait'],
    ],
    questions: [
      ['What must work on the very first day?', 'Qu’est-ce qui doit marcher dès le premier jour ?'],
      [
        'Which orders will move from the old site to the new one?',
        'Quelles commandes passeront de l’ancien site au nouveau ?',
      ],
      ['Who will plan there, and where are they today?', 'Qui y planifiera, et où sont ces personnes aujourd’hui ?'],
    ],
    objections: [
      [
        ['First the building, then the software.', 'D’abord le bâtiment, ensuite le logiciel.'],
        [
          'The building has a date, and the master data decide whether the first truck leaves on it. Two hours now save a hundred then.',
          'Le bâtiment a une date, et les données de base décident si le premier camion part à l’heure. Deux heures aujourd’hui en épargnent cent plus tard.',
        ],
      ],
      [
        ['The new site will start with what the old one has.', 'Le nouveau site démarrera avec ce qu’a l’ancien.'],
        [
          'It can. Let us list what you would not want to copy, and keep only that for the first stage.',
          'C’est possible. Notons ce que vous ne voudriez pas recopier, et gardons seulement cela pour la première étape.',
        ],
      ],
    ],
    roles: ['decisionMaker', 'influencer', 'user'],
    personas: ['operations', 'it', 'management'],
    assets: [
      'guide-new-site',
      'case-polderfresh',
      'deck-second-site',
      'snippet-funding-expansion',
      'answer-new-site-cost',
      'calc-empty-km',
    ],
    slots: [
      { persona: 'operations', assets: ['guide-new-site', 'deck-second-site'] },
      { persona: 'it', assets: ['answer-time-to-live'] },
      { persona: 'finance', assets: ['answer-new-site-cost'] },
    ],
  },
];
