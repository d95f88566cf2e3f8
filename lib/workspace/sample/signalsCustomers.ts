import { assumed, FLOWBASE, KAIROS, OPTIPLAN, refuted, type SignalRow, verified } from './signalRow.ts';

/** By account id; ages and deadlines in days from today. */
export const customerSignals: Record<string, SignalRow[]> = {
  nordvik: [
    verified('contractEnds', 17, { by: 22 }),
    verified('planningHalved', 2, { n: 52 }),
    assumed('cooExpected', 1),
    verified('lastMinute', 340, { by: -343 }),
    verified('newWarehouse', 230, { place: 'Bergen' }),
  ],
  helvia: [
    verified('licencesFull', 9, { n: 180 }),
    assumed('askedAtelier', 15),
    refuted('comparing', 40, { rival: KAIROS }),
    verified('newCio', 210, { who: 'Beatrix Vonlanthen' }),
  ],
  'meridien-foods': [
    verified('signInsDown', 11, { n: 38 }),
    verified('keyUserGone', 24, { place: 'Valence' }),
    assumed('termUnsigned', 30, { by: 140 }),
    verified('secondLine', 260, { place: 'Agen' }),
  ],
  'armor-conserves': [
    verified('newUsers', 70, { n: 9, place: 'Lorient' }),
    refuted('rivalDemo', 25, { rival: FLOWBASE }),
    verified('newHub', 80, { place: 'Vannes', ends: -10 }),
  ],
  calorine: [
    verified('autoRenewalOff', 21, { by: 48 }),
    verified('financeReview', 13, { by: 48 }),
    assumed('rivalDemo', 8, { rival: OPTIPLAN }),
    verified('planningUp', 200, { n: 22 }),
  ],
  'groupe-varenne': [
    verified('secondSite', 6, { place: 'Quimper' }),
    verified('insightDaily', 33),
    assumed('acquired', 18, { place: 'Namur' }),
    verified('newCfo', 300, { who: 'Étienne Bourdais' }),
  ],
  'varenne-beton': [
    assumed('spreadsheets', 20, { place: 'Cholet' }),
    verified('planningUp', 150, { n: 15 }),
    verified('hiring', 175, { n: 12 }),
  ],
  solenza: [
    verified('rivalTrial', 5, { rival: KAIROS }),
    verified('contractEnds', 58, { by: 66 }),
    assumed('sponsorLeaves', 12, { who: 'Inaya Toure' }),
    refuted('licencesIdle', 16, { n: 14 }),
  ],
  distrivia: [
    verified('transportNotLive', 14),
    verified('trainingSkipped', 31, { n: 11 }),
    assumed('onlineShop', 9),
    verified('rivalPrice', 220, { rival: OPTIPLAN, n: 9 }),
  ],
  'rheinwald-pumpen': [
    verified('frameworkEnds', 26, { n: 4, by: 31 }),
    verified('newCoo', 8, { who: 'Petra Ullmann' }),
    assumed('comparing', 12, { rival: OPTIPLAN }),
    verified('ticketsDoubled', 135),
  ],
  kesselbach: [
    assumed('licencesFull', 10, { n: 95 }),
    refuted('tenderRumour', 28),
    verified('newPlant', 240, { place: ['Antwerp', 'Anvers'] }),
    verified('insightDaily', 130),
  ],
  bergquell: [
    verified('pilotBeaten', 7, { place: 'Kempten', n: 18 }),
    verified('newUsers', 19, { n: 14, place: 'Rosenheim' }),
    assumed('hiring', 22, { n: 8 }),
  ],
  'seetal-milch': [
    verified('interfaceTripled', 64),
    assumed('purchasingAgenda', 15, { by: 40 }),
    verified('secondLine', 185, { place: 'Lucerne' }),
  ],
  scheldekaai: [
    verified('screensOff', 10, { place: ['Antwerp', 'Anvers'] }),
    verified('spreadsheets', 22, { place: ['Ghent', 'Gand'] }),
    verified('contractEnds', 110, { by: 96 }),
    refuted('newCio', 35, { who: 'Stijn Claes' }),
  ],
  medisenne: [
    verified('contractEnds', 9, { by: 75 }),
    assumed('signInsDown', 14, { n: 12 }),
    verified('capex', 160, { n: 6 }),
    refuted('rivalTrial', 20, { rival: FLOWBASE }),
  ],
  polderfresh: [
    verified('newWarehouse', 8, { place: 'Rotterdam' }),
    verified('planningUp', 57, { n: 27 }),
    assumed('hiring', 6, { n: 25 }),
    verified('keyUserGone', 280, { place: 'Breda' }),
  ],
  brainwijk: [
    verified('interfaceTripled', 12),
    verified('askedAtelier', 16),
    assumed('raised', 5, { n: 30 }),
    verified('erpMove', 125),
  ],
  'nordhav-coldstore': [
    assumed('newUsers', 17, { n: 6, place: 'Aarhus' }),
    verified('insightDaily', 145),
    verified('contractEnds', 310, { by: -85 }),
  ],
  skogslund: [
    verified('newSupply', 11, { who: 'Johan Ekdahl' }),
    verified('licencesFull', 50, { n: 120 }),
    assumed('newPlant', 27, { place: 'Gävle' }),
    verified('rivalSunset', 330, { rival: KAIROS }),
  ],
  'pastificio-adria': [
    verified('purchasingAgenda', 6, { by: 39 }),
    verified('termUnsigned', 35, { by: 39 }),
    assumed('comparing', 10, { rival: FLOWBASE }),
    verified('newHub', 290, { place: 'Bari' }),
  ],
  farmaluce: [
    assumed('ticketsDoubled', 13),
    refuted('cooExpected', 21),
    verified('planningUp', 165, { n: 31 }),
    verified('grant', 205),
  ],
  'grupo-castelmar': [
    verified('licencesIdle', 5, { n: 46 }),
    verified('trainingSkipped', 44, { n: 17 }),
    verified('newCeo', 38, { who: 'Alejandro Puig' }),
    assumed('capitalRumour', 19),
  ],
  'castelmar-citricos': [
    assumed('screensOff', 30, { place: ['Valencia', 'Valence'] }),
    verified('askedAtelier', 155),
    verified('hiring', 225, { n: 40 }),
  ],
  'pennine-larder': [
    verified('planningUp', 4, { n: 44 }),
    verified('askedAtelier', 20),
    assumed('tenderRumour', 33),
    verified('lastMinute', 345, { by: -350 }),
  ],
  kelmarsh: [
    verified('tenderPlanning', 10, { by: 18 }),
    verified('autoRenewalOff', 45, { by: 104 }),
    verified('signInsDown', 29, { n: 26 }),
    assumed('referenceAsked', 7),
  ],
};
