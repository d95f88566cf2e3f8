import type { PlayRow } from './plays.ts';

export const competitivePlays: PlayRow[] = [
  {
    on: 'tender',
    title: ['Win the tender or leave it', 'Gagner l’appel d’offres, ou passer'],
    actor: ['Account executive with presales', 'Responsable de compte et avant-vente'],
    deadlineDays: 14,
    approach: [
      'Decide within a day whether to answer. A tender that we did not help to shape is won by the clearest comparison, not by the thickest file: bring the criteria back to what planners do on Monday morning.',
      'Décider dans la journée s’il faut répondre. Un appel d’offres que l’on n’a pas préparé se gagne par la comparaison la plus claire, pas par le dossier le plus épais : ramener les critères à ce que les planificateurs font le lundi matin.',
    ],
    steps: [
      [
        'Answer the eight go-or-no-go questions with your manager',
        'Répondre aux huit questions de décision avec votre responsable',
      ],
      ['Put three clarifying questions before the closing date', 'Poser trois questions de précision avant la clôture'],
      ['Find the user who will live with the choice', 'Trouver l’utilisateur qui vivra avec ce choix'],
      [
        'Offer a test on their data in place of a demo',
        'Proposer un test sur leurs données plutôt qu’une démonstration',
      ],
      [
        'Have legal and security read the answer two days before',
        'Faire relire la réponse aux juristes et à la sécurité deux jours avant',
      ],
      ['Hand it in, and book the date of the defence at once', 'Remettre l’offre et fixer aussitôt la soutenance'],
    ],
    questions: [
      ['What happened that you are asking the market now?', 'Que s’est-il passé pour que vous consultiez maintenant ?'],
      [
        'Which criterion would decide between two equal offers?',
        'Quel critère départagerait deux offres équivalentes ?',
      ],
      [
        'Who will use it every day, and are they on the jury?',
        'Qui l’utilisera chaque jour, et fait-il partie du jury ?',
      ],
      ['What would make you award nothing at all?', 'Qu’est-ce qui vous conduirait à ne rien attribuer ?'],
    ],
    objections: [
      [
        ['Answer in the table, nothing else counts.', 'Répondez dans le tableau, rien d’autre ne compte.'],
        [
          'We will, line by line. And we offer a test on your data to every user on the jury: four hours, no slides.',
          'Nous le ferons, ligne par ligne. Et nous proposons à chaque utilisateur du jury un test sur vos données : quatre heures, sans diapositives.',
        ],
      ],
      [
        ['Your price is not the lowest.', 'Votre prix n’est pas le plus bas.'],
        [
          'Over three years, with migration and interfaces counted, the gap is smaller. Here is the sum, with your own assumptions to change.',
          'Sur trois ans, migration et interfaces comprises, l’écart se réduit. Voici le calcul, où vos hypothèses se modifient.',
        ],
      ],
    ],
    roles: ['decisionMaker', 'gatekeeper', 'user'],
    personas: ['purchasing', 'it', 'operations'],
    assets: [
      'deck-tender',
      'guide-tender-questions',
      'case-scheldekaai',
      'snippet-tender-clarify',
      'one-security',
      'answer-hosting',
      'deck-tender-go-no-go',
    ],
    slots: [
      { persona: 'purchasing', assets: ['guide-tender-questions', 'snippet-tender-clarify'] },
      { persona: 'it', assets: ['one-security', 'answer-hosting'] },
      { stage: 'negotiation', assets: ['case-scheldekaai'] },
    ],
  },
  {
    on: 'evaluation',
    title: ['Set the terms of the comparison', 'Poser les termes de la comparaison'],
    actor: ['Account executive with presales', 'Responsable de compte et avant-vente'],
    deadlineDays: 30,
    approach: [
      'While criteria are still open, help to write them. Offer every vendor, ourselves included, the same hard test; name our weak point before the rival does.',
      'Tant que les critères restent ouverts, aider à les écrire. Proposer à tous les éditeurs, nous compris, la même épreuve difficile, et nommer notre point faible avant que le concurrent ne le fasse.',
    ],
    steps: [
      [
        'Read the battlecard, then ask who started the comparison',
        'Relire la fiche concurrent, puis demander qui a lancé la comparaison',
      ],
      ['Agree on three criteria with the user and with IT', 'Convenir de trois critères avec l’utilisateur et la DSI'],
      ['Propose four weeks of real orders as a test', 'Proposer quatre semaines de commandes réelles comme test'],
      ['Bring in a reference customer from their sector', 'Faire intervenir un client de leur secteur'],
      ['Ask for the decision date and the path to it', 'Demander la date de décision et le chemin qui y mène'],
    ],
    questions: [
      ['What made you start looking?', 'Qu’est-ce qui vous a poussés à chercher ?'],
      ['What do you like best in what you have seen?', 'Qu’est-ce qui vous plaît le plus dans ce que vous avez vu ?'],
      ['What does it cost you to change nothing?', 'Que vous coûte le fait de ne rien changer ?'],
      ['Who could still say no at the end?', 'Qui pourrait encore dire non à la fin ?'],
    ],
    objections: [
      [
        ['The others have more features.', 'Les autres ont plus de fonctions.'],
        [
          'Possibly. Let us take the three decisions your planners make every morning and time them in each tool.',
          'Peut-être. Prenons les trois décisions que vos planificateurs prennent chaque matin, et chronométrons-les dans chaque outil.',
        ],
      ],
      [
        ['We have no time for a test.', 'Nous n’avons pas le temps de faire un test.'],
        [
          'Four weeks of orders from your ERP are enough; we load them, you watch for an hour.',
          'Quatre semaines de commandes de votre ERP suffisent : nous les chargeons, vous regardez une heure.',
        ],
      ],
    ],
    roles: ['decisionMaker', 'champion', 'influencer'],
    personas: ['operations', 'it'],
    assets: [
      'snippet-evaluation-criteria',
      'case-skogslund',
      'case-helvia',
      'guide-tender-questions',
      'video-planner-morning',
      'calc-roi',
      'battlecard-optiplan',
      'battlecard-kairos',
      'battlecard-flowbase',
    ],
    slots: [
      { stage: 'evaluation', assets: ['snippet-evaluation-criteria', 'case-helvia'] },
      { persona: 'it', assets: ['answer-erp', 'one-security'] },
    ],
  },
  {
    on: 'rivalDecline',
    title: ['Offer a safe way out', 'Proposer une sortie sûre'],
    actor: ['Account executive', 'Responsable de compte'],
    deadlineDays: 45,
    approach: [
      'Never gloat. People defend a choice that they made; talk about the risk of moving, because that is what keeps them, and show a migration with a way back at each stage.',
      'Ne jamais triompher. Chacun défend le choix qu’il a fait ; parler du risque de changer, car c’est lui qui les retient, et montrer une migration avec retour possible à chaque étape.',
    ],
    steps: [
      [
        'Offer help with the trouble itself, without a pitch',
        'Proposer de l’aide sur l’incident lui-même, sans argumentaire',
      ],
      ['Find out when their contract ends and what notice it needs', 'Connaître la fin de leur contrat et son préavis'],
      [
        'Show a customer who has moved, and let them talk alone',
        'Présenter un client qui a changé, et les laisser parler seuls',
      ],
      ['Draw the migration in four stages with dates', 'Dessiner la migration en quatre étapes datées'],
    ],
    questions: [
      ['How did you manage while it was not working?', 'Comment avez-vous fait pendant que cela ne marchait pas ?'],
      ['What would you want to keep as it is?', 'Que voudriez-vous garder tel quel ?'],
      ['What frightens you most about a change?', 'Qu’est-ce qui vous inquiète le plus dans un changement ?'],
    ],
    objections: [
      [
        ['We have only just finished the last migration.', 'Nous sortons à peine de la dernière migration.'],
        [
          'Then nothing moves this quarter. We draw the stages with a way back at each, and you keep the plan in a drawer.',
          'Alors rien ne bouge ce trimestre. Nous dessinons les étapes, avec un retour possible à chacune, et vous gardez le plan au tiroir.',
        ],
      ],
      [
        ['They have promised to repair it.', 'Ils ont promis de corriger.'],
        [
          'I hope they do. By which date would you want to have another way ready if they do not?',
          'Je vous le souhaite. À quelle date voudriez-vous avoir une autre voie prête s’ils n’y parviennent pas ?',
        ],
      ],
    ],
    roles: ['influencer', 'decisionMaker', 'user'],
    personas: ['operations', 'it'],
    assets: [
      'snippet-rival-trouble',
      'guide-switching',
      'case-skogslund',
      'one-pricing',
      'answer-erp',
      'video-transport',
      'battlecard-kairos',
      'battlecard-flowbase',
      'battlecard-optiplan',
    ],
    slots: [
      { persona: 'it', assets: ['guide-switching', 'answer-erp'] },
      { persona: 'purchasing', assets: ['one-pricing'] },
    ],
  },
];
