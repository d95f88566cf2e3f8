import { useEffect } from 'react';
import { Layout } from '../../components/insights/Layout.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { Catalogue } from './Catalogue.tsx';
import { Requests } from './Requests.tsx';
import { useView } from './useView.ts';

/** The marketer's page: one view at a time, each with an address of its own behind `#`. */
export function Insights({ settings }: PageProps) {
  const { t } = useTexts();
  const { view, rest } = useView();
  useEffect(() => {
    document.title = `${t(`insights.nav.${view}`)} · Whynow`;
  }, [t, view]);
  return (
    <Layout view={view}>
      {view === 'catalogue' && <Catalogue settings={settings} path={rest} />}
      {view === 'requests' && <Requests settings={settings} />}
    </Layout>
  );
}
