import type { PlayRow } from './plays.ts';

export const customerPlays: PlayRow[] = [
  {
    on: 'renewal',
    title: ['Save the renewal', 'Sauver le renouvellement'],
    actor: ['Account executive with customer success', 'Responsable de compte et succès client'],
    deadlineDays: 45,
    approach: [
      'Start from results, not from price. A renewal is lost months before the date, when nobody can say any more what the tool brings; so have the customer’s own figures on the table first, and put the person who signs in the room.',
      'Partir des résultats, pas du prix. Un renouvellement se perd des mois avant l’échéance, quand plus personne ne sait dire ce que l’outil apporte. Mettre d’abord les chiffres du client sur la table, avec la personne qui signe dans la pièce.',
    ],
    steps: [
      [
        'Call the sponsor and listen: what worked, what did not',
        'Appeler le sponsor et écouter : ce qui a marché, ce qui a déçu',
      ],
      [
        'Draw the usage figures and mark the licences that sleep',
        'Sortir les chiffres d’usage et repérer les licences qui dorment',
      ],
      [
        'Hold the review with the sponsor and finance together',
        'Tenir le bilan avec le sponsor et la finance, ensemble',
      ],
      ['Send two options in writing, one of them smaller', 'Envoyer deux options écrites, dont une plus petite'],
      [
        'Fix the signing date with purchasing, two weeks before the end',
        'Fixer la signature avec les achats, deux semaines avant le terme',
      ],
    ],
    questions: [
      [
        'What would make you sign again without hesitation?',
        'Qu’est-ce qui vous ferait signer à nouveau sans hésiter ?',
      ],
      [
        'If we stopped tomorrow, what would your planners miss?',
        'Si tout s’arrêtait demain, qu’est-ce qui manquerait à vos planificateurs ?',
      ],
      [
        'Who else has to agree, and what will they look at?',
        'Qui d’autre doit donner son accord, et que regardera-t-il ?',
      ],
      ['Which figure would you show to your management?', 'Quel chiffre montreriez-vous à votre direction ?'],
    ],
    objections: [
      [
        [
          'You raise the price although half of us do not use it.',
          'Vous augmentez le prix alors que la moitié d’entre nous ne s’en sert pas.',
        ],
        [
          'Then let us not renew that half. We put the sleeping licences aside, price what is used, and look again in six months with your own figures.',
          'Alors ne renouvelons pas cette moitié. Mettons de côté les licences qui dorment, chiffrons ce qui sert, et refaisons le point dans six mois avec vos propres chiffres.',
        ],
      ],
      [
        ['We want one more year, not three.', 'Nous voulons un an de plus, pas trois.'],
        [
          'One year is possible at today’s price. Three years are worth it if your sites stay the same: may we put both on one page and let finance choose?',
          'Un an est possible au prix actuel. Trois ans valent la peine si vos sites restent les mêmes : mettons les deux sur une page et laissons la finance choisir.',
        ],
      ],
    ],
    roles: ['champion', 'economicBuyer', 'ratifier'],
    personas: ['operations', 'finance', 'purchasing'],
    assets: [
      'deck-renewal-review',
      'calc-roi',
      'snippet-renewal-meeting',
      'case-calorine',
      'guide-quick-wins',
      'answer-price-increase',
      'deck-price-defence',
    ],
    slots: [
      { stage: 'renewal', assets: ['deck-renewal-review', 'calc-roi'] },
      { persona: 'finance', assets: ['answer-price-increase', 'answer-payback'] },
      { persona: 'purchasing', stage: 'negotiation', assets: ['one-pricing'] },
    ],
  },
  {
    on: 'adoptionGap',
    title: ['Win the users back', 'Reconquérir les utilisateurs'],
    actor: ['Customer success manager', 'Responsable du succès client'],
    deadlineDays: 30,
    approach: [
      'Find out before you fix: falling use has a cause with a name, often a person who left or a rule that no longer fits. Go to the planners first and to management with a result.',
      'Comprendre avant de corriger : une baisse d’usage a une cause précise, souvent un départ ou une règle qui ne colle plus. Aller d’abord voir les planificateurs, puis la direction, avec un résultat.',
    ],
    steps: [
      [
        'See in the usage data who stopped, where and since when',
        'Voir dans les données qui a décroché, où et depuis quand',
      ],
      ['Spend half a day beside two planners', 'Passer une demi-journée aux côtés de deux planificateurs'],
      ['Fix one irritation within a week and tell everyone', 'Régler un irritant sous une semaine et le faire savoir'],
      ['Name a key user and a stand-in', 'Désigner un référent et sa relève'],
      ['Show the sponsor the curve after thirty days', 'Montrer la courbe au sponsor après trente jours'],
    ],
    questions: [
      [
        'When did you last plan a week without a spreadsheet?',
        'À quand remonte votre dernière semaine planifiée sans tableur ?',
      ],
      [
        'What takes you longer in our tool than it used to?',
        'Qu’est-ce qui vous prend plus de temps qu’avant dans l’outil ?',
      ],
      [
        'Whom do your colleagues ask when they are stuck?',
        'À qui vos collègues demandent-ils de l’aide quand ils bloquent ?',
      ],
    ],
    objections: [
      [
        ['We have no time for training.', 'Nous n’avons pas de temps pour une formation.'],
        [
          'No training then: half a day beside two planners, on their own orders, and one irritation less by Friday.',
          'Pas de formation, donc : une demi-journée à côté de deux planificateurs, sur leurs propres commandes, et un irritant de moins vendredi.',
        ],
      ],
      [
        ['The spreadsheet does it as well.', 'Le tableur fait aussi bien.'],
        [
          'For one planner it does. Show me what happens when that person is away for a week, and we will fix exactly that.',
          'Pour une personne, oui. Montrez-moi ce qui se passe quand elle est absente une semaine : c’est cela que nous réglerons.',
        ],
      ],
    ],
    roles: ['user', 'champion'],
    personas: ['operations'],
    assets: [
      'guide-quick-wins',
      'snippet-adoption-workshop',
      'case-medisenne',
      'answer-planners-resist',
      'video-planner-morning',
      'case-pastificio',
    ],
    slots: [
      { persona: 'operations', assets: ['guide-quick-wins', 'video-planner-morning'] },
      { persona: 'management', stage: 'renewal', assets: ['case-pastificio'] },
    ],
  },
  {
    on: 'usageGrowth',
    title: ['Grow with the users', 'Grandir avec les utilisateurs'],
    actor: ['Account executive', 'Responsable de compte'],
    deadlineDays: 45,
    approach: [
      'The customer is pulling: do not sell, make it easy. Turn scattered requests into one plan for the next twelve months, carried by the people who already get something out of the tool.',
      'Le client est demandeur : inutile de vendre, il faut faciliter. Réunir des demandes dispersées en un plan à douze mois, porté par ceux qui tirent déjà profit de l’outil.',
    ],
    steps: [
      [
        'Thank the champion and ask who is waiting for access',
        'Remercier le relais interne et demander qui attend un accès',
      ],
      ['Separate those who plan from those who only read', 'Distinguer ceux qui planifient de ceux qui consultent'],
      ['Put a figure on what the first teams have gained', 'Chiffrer ce que les premières équipes ont gagné'],
      [
        'Present next site and next module with one budget line',
        'Présenter le prochain site et le prochain module sur une seule ligne',
      ],
    ],
    questions: [
      ['Which team envies yours?', 'Quelle équipe envie la vôtre ?'],
      [
        'What would a second site need that the first did not?',
        'De quoi un deuxième site aurait-il besoin de plus que le premier ?',
      ],
      ['When is next year’s budget settled, and by whom?', 'Quand le prochain budget se décide-t-il, et par qui ?'],
    ],
    objections: [
      [
        ['Let us wait for next year’s budget.', 'Attendons le budget de l’an prochain.'],
        [
          'Gladly, if the plan is written now: one line for the next site, with what the first teams have gained beside it.',
          'Volontiers, si le plan s’écrit maintenant : une ligne pour le prochain site, avec en regard ce que les premières équipes ont gagné.',
        ],
      ],
      [
        ['The other site works differently.', 'L’autre site fonctionne autrement.'],
        [
          'It does, and so did yours. Let its planner spend a morning here and tell us what would have to change.',
          'Oui, comme le vôtre avant. Que son responsable passe une matinée ici et nous dise ce qu’il faudrait changer.',
        ],
      ],
    ],
    roles: ['champion', 'economicBuyer'],
    personas: ['operations', 'management'],
    assets: [
      'deck-second-site',
      'case-polderfresh',
      'one-atelier',
      'snippet-growth',
      'calc-roi',
      'answer-new-site-cost',
    ],
    slots: [
      { stage: 'growth', assets: ['deck-second-site', 'snippet-growth'] },
      { persona: 'finance', assets: ['answer-new-site-cost', 'calc-roi'] },
    ],
  },
];
