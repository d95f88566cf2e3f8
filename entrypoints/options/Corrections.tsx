import type { CorrectionView } from '../../components/options/CorrectionRow.tsx';
import { CorrectionsSection } from '../../components/options/CorrectionsSection.tsx';
import { type Texts, useTexts } from '../../components/texts.tsx';
import { WEBSITE } from '../../lib/domain/tabAccount.ts';
import { Failure } from '../../lib/pages/Failure.tsx';
import { useWork } from '../../lib/pages/useWork.ts';
import { siteFacts } from '../../lib/sites/index.ts';
import { type Correction, useCorrections } from './useCorrections.ts';

function viewOf({ override, name, undone }: Correction, { t }: Texts): CorrectionView {
  const { id, site, day, accountId } = override;
  return {
    id,
    account: accountId === null ? null : (name ?? t('options.corrections.goneAccount', { id: accountId })),
    site: site === WEBSITE ? t('options.corrections.website') : siteFacts.find((each) => each.id === site)?.name,
    day,
    undone,
  };
}

export function Corrections() {
  const texts = useTexts();
  const { corrections, undo, restore } = useCorrections();
  const work = useWork();
  return (
    <>
      <CorrectionsSection
        corrections={corrections?.map((each) => viewOf(each, texts))}
        onUndo={(id) => work.run(() => undo(id))}
        onRestore={(id) => work.run(() => restore(id))}
      />
      <Failure work={work} />
    </>
  );
}
