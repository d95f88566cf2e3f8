import { legalForms } from './legalForms.ts';

const isForm = new Set(legalForms.split(/[ ;]/));

/** Letters that do not fall apart into a base letter and an accent. */
const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/**
 * Lower case, without accents, punctuation, invisible characters and words for "and", in the name's own script. Accents
 * are those of Latin, Greek, Cyrillic, Hebrew and Arabic: elsewhere such marks are vowels, and words would become one.
 * Letters that only look alike are not made one: such a name is another name.
 */
export function plainName(name: string): string {
  return name
    .slice(0, 300)
    .replace(/[™®\p{Cf}]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/g, '')
    .normalize('NFC')
    .replace(/株式会社|有限会社|合同会社|\(株\)/g, ' kk ')
    .replace(/(?:股份|責任|责任)*有限(?:責任|责任)?公司/g, ' ltd ')
    .replace(/주식회사|유한회사|\(주\)/g, ' 주 ')
    .replace(/['’.״]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu, '')
    .replace(/ sa rl$/, ' sarl')
    .replace(/ sp z ?oo$/, ' zoo')
    .replace(/ s\w* de (?:rl de )?cv$/, ' cv')
    .replace(/ (?:and|et|und|og|och|en|y|e|i|ve|и)(?= )/g, '')
    .replace(/^the (?=.)/, '');
}

export interface CompanyName {
  /** With its legal forms. */
  plain: string;
  /** Without them: what is compared. Never empty for a name with a letter or digit in it. */
  core: string;
  /** Those at either end. */
  forms: string[];
}

/** "Société Générale S.A." and "SOCIETE GENERALE" have one core. */
export function companyName(name: string): CompanyName {
  const plain = plainName(name);
  const words = plain.split(' ');
  const forms: string[] = [];
  const strip = (at: 0 | -1) => {
    for (let word = words.at(at); word && words.length > 1 && isForm.has(word); word = words.at(at))
      forms.push(words.splice(at, 1)[0] ?? '');
  };
  strip(-1);
  strip(0);
  return { plain, core: words.join(' '), forms };
}
