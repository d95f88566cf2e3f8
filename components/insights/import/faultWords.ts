import { assetStates, assetTypes } from '../../../lib/domain/asset.ts';
import type { Fault } from '../../import/faults.ts';
import type { Texts } from '../../texts.tsx';

const audiences = ['internal', 'external'] as const;

/** Values that a field may have, in the words of the reader; those that have none stay as they are. */
export function inWords(fault: Fault, { t }: Texts): Fault {
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
  return words ? { ...fault, expected: words.join(', ') } : fault;
}
