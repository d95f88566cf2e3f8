import { useEffect } from 'react';
import { Layout } from '../../components/insights/Layout.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { Audit } from './Audit.tsx';
import { Catalogue } from './Catalogue.tsx';
import { Content } from './Content.tsx';
import { Coverage } from './Coverage.tsx';
import { Foundation } from './Foundation.tsx';
import { Gaps } from './Gaps.tsx';
import { Meeting } from './Meeting.tsx';
import { Overview } from './Overview.tsx';
import { Requests } from './Requests.tsx';
import { filterIn } from './useFigures.ts';
import { useView } from './useView.ts';

/** The marketer's page: one view at a time, each with an address of its own behind `#`. */
export function Insights({ settings }: PageProps) {
  const { t } = useTexts();
  const { view, rest, query } = useView();
  useEffect(() => {
    document.title = `${t(`insights.nav.${view}`)} · Whynow`;
  }, [t, view]);
  return (
    <Layout view={view} filter={filterIn(query)}>
      {view === 'overview' && <Overview settings={settings} path={rest} />}
      {view === 'content' && <Content settings={settings} path={rest} />}
      {view === 'coverage' && <Coverage settings={settings} path={rest} />}
      {view === 'gaps' && <Gaps settings={settings} path={rest} />}
      {view === 'foundation' && <Foundation settings={settings} path={rest} />}
      {view === 'audit' && <Audit settings={settings} path={rest} />}
      {view === 'meeting' && <Meeting settings={settings} path={rest} />}
      {view === 'catalogue' && <Catalogue settings={settings} path={rest} />}
      {view === 'requests' && <Requests settings={settings} />}
    </Layout>
  );
}
