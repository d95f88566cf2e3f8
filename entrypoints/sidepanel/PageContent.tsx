import { dayOf } from '../../lib/domain/day.ts';
import { bareContentView, readContentView } from '../../lib/pages/contentView.ts';
import { useMinute } from '../../lib/pages/useMinute.ts';
import { useStored } from '../../lib/pages/useStored.ts';
import type { WorkspaceHead } from '../../lib/store/workspace.ts';
import { Content } from './Content.tsx';

interface PageContentProps {
  tab: number;
  site: string | undefined;
  head: WorkspaceHead;
  rep: string;
  /** Whether the panel has drawn what it is opened for; the catalogue is read after that. */
  drawn: boolean;
  onSearching: (searching: boolean) => void;
}

/** The search on a page that belongs to no account. Its field is there at once. */
export function PageContent({ head, drawn, ...content }: PageContentProps) {
  const now = useMinute();
  const view = useStored(async () => (drawn ? readContentView(now) : undefined), [drawn, dayOf(now)]);
  return <Content {...content} view={view ?? bareContentView(head)} now={now} />;
}
