import { folded, stem } from './stem.ts';

/** Words of the trade that stand for each other, in English and French: a buyer does not use the words of the catalogue. */
const groups = `
price cost pricing fee tariff expensive cheap prix tarif cout couter cher combien
host hosting store stored datacentre datacenter hebergement stocker stockage serveur server cloud
live launch implementation rollout deployment deploy onboarding start service deploiement demarrage demarrer lancement
long duration time weeks timeline delai duree temps semaines
payback roi return profitability recover retour rentable rentabilite amortissement
security secure securite protection
competitor rival competition versus against vs battlecard concurrent concurrence argumentaire face
case customer reference story testimonial success cas client temoignage etude
deck slides presentation diaporama diapositives
renewal renew extension renouvellement echeance prolongation reconduction
tender rfp bid offre appel consultation
leave exit terminate cancel termination quitter resilier resiliation partir partons sortie
export backup erase deletion recuperer restitution effacer
integrate integration connector interface api compatible erp sap connecteur
training train formation
adoption usage drift reluctant resist refuse adoption reticence refus
planner planificateur scheduler
migrate migration switch switching change replace migrer migrer changer changement remplacer
director leader manager head ceo coo dirigeant directeur direction
funding investment investor raise financement levee investissement
site plant factory warehouse location usine entrepot
growth grow expansion croissance
outage downtime breakdown incident panne interruption
transport truck freight logistics camion fret
empty vide
meeting appointment call invite rendez reunion entretien
discount rebate remise rabais
certified certification iso audit certifie
finance cfo financier daf
`;

const topics = new Map<string, string[]>();
groups
  .trim()
  .split('\n')
  .forEach((group, index) => {
    for (const each of new Set(group.split(' ').map((word) => stem(folded(word)))))
      topics.set(each, [...(topics.get(each) ?? []), `~${index}`]);
  });

/**
 * What a word is about, given by its stem: a mark that it shares with all that may stand for it. One mark, whichever of
 * its words a text has and however many: a text with three words for a price is not about it three times.
 */
export const topicsOf = (of: string): string[] => topics.get(of) ?? [];
