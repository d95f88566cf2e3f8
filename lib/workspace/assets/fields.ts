import { type Asset, assetSchema } from '../../domain/asset.ts';
import { dictionary, plain } from './plain.ts';

export type AssetField = keyof Asset;

export const assetFields = Object.keys(assetSchema.shape) as AssetField[];

/** What teams call a field at the head of a column, in English and French; its own name always counts. */
const headings: Record<AssetField, string> = {
  id: 'identifier,identifiant,asset id,reference,référence,ref,réf,code',
  type: 'kind,content type,asset type,format,nature,type de contenu,catégorie,category',
  title: 'name,titre,nom,intitulé,document,asset,contenu,libellé',
  language: 'lang,langue,locale',
  url: 'link,lien,address,adresse,href,web address,adresse web,uri,lien web,permalink,share link,lien de partage',
  file: 'path,fichier,chemin,file name,nom du fichier,filename,emplacement,file reference',
  body: 'text,texte,answer,réponse,snippet,corps,content,texte complet',
  summary: 'description,résumé,abstract,subtitle,sous-titre,summary text,accroche',
  owner: 'propriétaire,responsable,author,auteur,content owner,maintainer,owned by,pilote,référent',
  approver: 'approved by,approuvé par,validé par,valideur,approbateur,validated by,reviewer,relecteur',
  version: 'revision,révision,rev,v,numéro de version',
  state: 'status,statut,état,etat,approval status,workflow,stade de validation',
  approvedAt: 'approved on,approval date,approuvé le,validé le,date d’approbation,date de validation',
  expiresAt:
    'expires,expires on,expiry,expiry date,expiration,expiration date,expire le,date d’expiration,valid until,valable jusqu’au,fin de validité,date de fin,end date,échéance,péremption',
  timeZone: 'timezone,tz,fuseau,fuseau horaire',
  audience: 'visibility,visibilité,diffusion,confidentiality,confidentialité,sharing,public',
  badges: 'badge',
  signalTypes: 'signal type,signal types,signal,signals,signaux,reason,reasons,raison,raisons,trigger,triggers,motif',
  personas: 'persona,role,roles,rôle,rôles,cible,cibles,target persona,buyer role,interlocuteur',
  stages: 'stage,étape,étapes,sales stage,funnel stage,étape de vente,phase,buying stage,cycle de vente',
  industries: 'industry,secteur,secteurs,sector,sectors,vertical,verticals,secteur d’activité,industrie,branche',
  products: 'product,produit,produits,solution,solutions,offre,offres,gamme',
  competitor: 'rival,concurrent,competition,compétiteur,concurrence',
  supersededBy: 'superseded by,replaced by,remplacé par,replacement,remplacement,successor,successeur',
};

const known = dictionary(headings);

/** The field that a heading names; what stands in brackets behind it, and a star, do not count. */
export const fieldNamed = (heading: string): AssetField | undefined =>
  known.get(plain(heading)) ?? known.get(plain(heading.replace(/[([].*$/, '')));
