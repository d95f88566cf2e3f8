import type { Standing as StandingOf } from '../../lib/domain/assetList.ts';
import { useTexts } from '../texts.tsx';

/** How an asset stands: a dot and the word. */
export function Standing({ standing }: { standing: StandingOf }) {
  const { t } = useTexts();
  return (
    <span className="standing" data-standing={standing}>
      {t(`catalogue.standing.${standing}`)}
    </span>
  );
}
