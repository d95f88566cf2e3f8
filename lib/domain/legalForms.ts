/**
 * Legal forms as `plainName` leaves them, one family of countries after the other; a form that several countries know
 * stands in each. Who says so, country by country: `test/domain/legalForms.ts`.
 */
export const legalForms =
  'ag gmbh mbh kg kgaa ohg ug ev eg mbb se sa sarl;sa sas sasu sarl eurl sci scop snc sca selarl sprl srl asbl cie se sc;' +
  'bv nv vof cv bvba se;as asa ans ks;as aps ivs ks;ab hb kb;oy oyj ab abp;hf ehf;ou as;sia as;uab ab;' +
  'ltd limited plc llp pty pte pvt private proprietary dac co company lp;' +
  'inc incorporated llc corp corporation co company ltd limited lp pllc ltee;sa sl slu sau sll;sa lda ltda unipessoal eireli;' +
  'sa sac saa sas srl cv spa ltda eirl;spa srl srls snc sas scarl;sa zoo spk;sro as ks vos;kft zrt nyrt bt;srl sa sc pfa;' +
  'ood eood ad ead оод еоод ад еад;doo dd ad dooel jdoo доо ад;ae epe ike αε επε ικε οε;as ltd sti san tic sanayi ticaret;' +
  'ооо оао зао пао ао ип тоо ooo oao zao pao;тов пат прат тзов tov;pt tbk cv;sdn bhd;pcl;kk gk;ltd co;주;בעמ ltd;' +
  'llc fze fzco wll psc pjsc شمم';

const families = legalForms.split(';').map((family) => family.split(' '));

/** Whether two names state legal forms that no country has both of: then they are companies of two countries. */
export const formsDisagree = (some: string[], others: string[]): boolean =>
  some.length > 0 &&
  others.length > 0 &&
  !families.some((family) => [some, others].every((forms) => forms.some((form) => family.includes(form))));
