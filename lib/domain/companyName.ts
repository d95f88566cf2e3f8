/**
 * Legal forms that say nothing about who a company is, in the forms they take after `plain`. Those of the countries of
 * the first workspaces: FR, BE, CH, LU, DE, AT, NL, IT, ES, PT, the Nordics, PL, UK, IE, US.
 */
const legalForms = new Set(
  (
    'ag gmbh kg kgaa ohg ug ev eg mbh se sa sas sasu sarl sprl srl eurl sci scop snc spa srls bv nv vof cv ab as asa aps oy oyj ' +
    'hf ehf sl slu sau lda ltda unipessoal sp zoo ltd limited plc llp lp inc incorporated llc corp corporation co company cie'
  ).split(' '),
);

/** Letters that do not fall apart into a base letter and an accent. */
const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The form of a company's name that is compared: lower case, without accents, punctuation and legal forms at either end,
 * so that "Société Générale S.A." and "SOCIETE GENERALE" are one. Never empty for a name with a letter or digit in it.
 */
export function normalName(name: string): string {
  const words = plain(name.slice(0, 300)).split(' ');
  let from = 0;
  let to = words.length;
  while (to - from > 1 && legalForms.has(words[to - 1] ?? '')) to--;
  while (to - from > 1 && legalForms.has(words[from] ?? '')) from++;
  return words.slice(from, to).join(' ');
}
