import { assetSchema, assetStates, assetTypes } from '../../../lib/domain/asset.ts';
import type { Fault } from '../../import/faults.ts';
import type { Texts } from '../../texts.tsx';
import type { Field } from './Columns.tsx';

const audiences = ['internal', 'external'] as const;

/**
 * A fault with the values that its field may have in the words of the reader; those that have none stay as they are.
 * @param ownNames the field, too: its source has no names of its own
 */
export function inWords(fault: Fault, { t }: Texts, ownNames: boolean): Fault {
  const name = Object.hasOwn(assetSchema.shape, fault.field) ? (fault.field as Field) : undefined;
  const field = ownNames && name ? t(`insights.import.field.${name}`) : fault.field;
  const words = fault.expected?.split(', ').map((value) => {
    const [type, state, audience] = [
      assetTypes.find((each) => each === value),
      assetStates.find((each) => each === value),
      audiences.find((each) => each === value),
    ];
    if (type) return t(`content.type.${type}`);
    if (state) return t(`insights.import.state.${state}`);
    return audience ? t(`insights.import.audience.${audience}`) : value;
  });
  return { ...fault, field, ...(words && { expected: words.join(', ') }) };
}
