import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { type CatalogueRules, RulesForm } from '../../../components/catalogue/RulesForm.tsx';
import { useTexts } from '../../../components/texts.tsx';
import { isApprover } from '../../../lib/domain/assetState.ts';
import { Failure } from '../../../lib/pages/Failure.tsx';
import { useWork } from '../../../lib/pages/useWork.ts';
import { changeHead } from '../../../lib/store/headChange.ts';
import type { CatalogueData } from './useCatalogue.ts';

/** The workspace's rules for content. Where there is a list of approvers, only they change it: else it would hold nobody. */
export function CatalogueSettings({ data: { head, actor, names } }: { data: CatalogueData }) {
  const { t } = useTexts();
  const work = useWork();
  const [status, setStatus] = useState('');
  const save = ({ approvers, campaign }: CatalogueRules) =>
    work.run(async () => {
      await changeHead(({ settings: { approvers: _, campaign: __, ...rest } }) => ({
        settings: { ...rest, ...(approvers && { approvers }), ...(campaign && { campaign }) },
      }));
      setStatus(t('catalogue.rules.saved'));
    });
  return (
    <div className="catalogue-rules">
      <header className="editor-header">
        <a className="button quiet" href="#catalogue">
          <ArrowLeft size={16} aria-hidden /> {t('insights.nav.catalogue')}
        </a>
        <h1>{t('catalogue.rules.title')}</h1>
      </header>
      <RulesForm
        rules={head.settings}
        names={names}
        allowed={isApprover(actor)}
        busy={work.busy}
        status={status}
        onSave={save}
      />
      <Failure work={work} />
    </div>
  );
}
