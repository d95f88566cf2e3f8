import type { Asset, AssetType } from '../../domain/asset.ts';
import type { BadgeKind, SignalType } from '../../domain/badgeKinds.ts';
import { dictionary, plain } from './plain.ts';

const types = dictionary<AssetType>({
  deck: 'presentation,présentation,slides,slide deck,pitch deck,pitch,diaporama,diapositives,powerpoint,ppt,pptx',
  caseStudy:
    'case,cas,case study,étude de cas,cas client,customer story,customer case,success story,témoignage,témoignage client,référence client,reference',
  onePager:
    'one pager,one-pager,fiche,fiche produit,datasheet,data sheet,brochure,plaquette,flyer,leaflet,product sheet,dépliant',
  battlecard: 'battle card,argumentaire,fiche concurrent,competitor card,kill sheet',
  answer: 'réponse,faq,q&a,question,questions-réponses,buyer question,objection',
  snippet: 'texte type,extrait,template,modèle,email template,e-mail,email,modèle d’e-mail,text block,bloc de texte',
  calculator: 'calculateur,calculatrice,calculette,roi calculator,simulateur,roi,spreadsheet,tableur',
  video: 'vidéo,webinar,webinaire,demo video,recording,enregistrement,démo',
  guide:
    'white paper,whitepaper,livre blanc,e-book,ebook,article,blog,blog post,report,rapport,playbook,manuel,handbook,checklist,infographic,infographie,étude,study',
});

const states = dictionary<Asset['state']>({
  draft: 'brouillon,en cours,in progress,wip,work in progress,à rédiger,new,nouveau,ébauche',
  inReview:
    'in review,review,under review,pending,pending approval,submitted,to approve,en relecture,à valider,en validation,en attente,soumis,à approuver,en revue,en cours de validation',
  approved:
    'approuvé,approuvée,approved,validé,validée,published,publié,publiée,live,active,actif,en ligne,final,ok,à jour,current',
  retired:
    'retiré,retirée,archived,archivé,archivée,obsolete,obsolète,withdrawn,deprecated,supprimé,hors service,inactive,inactif,périmé,old,ancien',
});

const audiences = dictionary<Asset['audience']>({
  internal:
    'interne,internal only,usage interne,internal use,confidential,confidentiel,private,privé,no,non,sales only',
  external:
    'externe,public,publique,customer,customers,client,clients,buyer,buyers,acheteurs,customer facing,shareable,partageable,yes,oui,prospects',
});

const badges = dictionary<BadgeKind>({
  customer: 'client,clients,customers,renewal,fidélisation',
  competitive: 'competition,concurrentiel,concurrence,concurrents,rival',
  change: 'changement,changements,nouveauté',
  intent: 'interest,intérêt,intention',
});

const signalTypes = dictionary<SignalType>({
  renewal: 'renouvellement,contract renewal,reconduction',
  adoptionGap: 'adoption gap,écart d’adoption,manque d’adoption,low adoption,sous-utilisation',
  usageGrowth: 'usage growing,usage growth,usage en hausse,croissance d’usage,croissance de l’usage',
  tender: 'rfp,appel d’offres,call for tenders',
  evaluation: 'évaluation,new evaluation,comparison',
  rivalDecline: 'rival in decline,rival decline,recul du rival,concurrent en recul,recul d’un concurrent',
  leadership: 'new leadership,nouvelle direction,direction,management change',
  funding: 'levée de fonds,fundraising,financement',
  expansion: 'growth,croissance',
  research: 'recherche,recherches',
});

/** Languages that teams write content in, by their names in English, in French and in themselves. */
const languages: ReadonlyMap<string, string> = new Map(
  'ar bg cs da de el en es et fi fr he hr hu it ja ko lt lv nl no pl pt ro ru sk sl sv tr uk zh'
    .split(' ')
    .flatMap((code) =>
      ['en', 'fr', code].map((reader): [string, string] => {
        const name = new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code;
        return [plain(name), code];
      }),
    ),
);

function languageOf(text: string): string | undefined {
  const named = languages.get(plain(text));
  return named ?? /^([a-z]{2})(?:[-_][a-z0-9]+)*$/i.exec(text.trim())?.[1]?.toLowerCase();
}

const readers = {
  type: (text: string) => types.get(plain(text)),
  state: (text: string) => states.get(plain(text)),
  audience: (text: string) => audiences.get(plain(text)),
  language: languageOf,
  badges: (text: string) => badges.get(plain(text)),
  signalTypes: (text: string) => signalTypes.get(plain(text)),
} as const;

/** A word longer than this is none, and nobody takes it apart. */
const LONGEST = 100;

/**
 * The value that a word of a table stands for, in English or French; a word that nobody knows stays as it is, for the
 * schema to refuse.
 */
export function valueOfWord(field: string, word: string): string {
  const read = Object.hasOwn(readers, field) ? readers[field as keyof typeof readers] : undefined;
  return (word.length > LONGEST ? undefined : read?.(word)) ?? word;
}
