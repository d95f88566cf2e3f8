import type { MessageKey } from '../../locales/translate.ts';
import type { Texts } from '../texts.tsx';

type Last<K, P extends string> = K extends `${P}.${infer R}` ? R : never;
export type FaultReason = Last<MessageKey, 'options.wrong'>;

/** One field of a file that is not as it should be. */
export interface Fault {
  list: Last<MessageKey, 'options.list'>;
  /** 0: the workspace itself. */
  line: number;
  field: string;
  reason: FaultReason;
  expected?: string | undefined;
  value?: string | undefined;
}

/** "accounts 3". */
export const placeOf = ({ list, line }: Fault, { t, number }: Texts): string =>
  line === 0 ? t(`options.list.${list}`) : `${t(`options.list.${list}`)} ${number(line)}`;

export function sentenceOf({ reason, expected, value }: Fault, { t, language }: Texts): string {
  const choices = new Intl.ListFormat(language, { type: 'disjunction' });
  switch (reason) {
    case 'value':
      return t('options.wrong.value', { expected: choices.format((expected ?? '').split(', ')) });
    case 'reference':
      return t('options.wrong.reference', { value: value ?? '' });
    case 'sameAddress':
      return t('options.wrong.sameAddress', { value: value ?? '' });
    case 'publicDomain':
      return t('options.wrong.publicDomain', { value: value ?? '' });
    default:
      return t(`options.wrong.${reason}`);
  }
}

/** Reasons whose sentence already says what stands there. */
export const saysValue = (reason: FaultReason): boolean =>
  reason === 'reference' || reason === 'publicDomain' || reason === 'sameAddress';
