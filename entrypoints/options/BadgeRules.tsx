import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Section } from '../../components/options/Layout.tsx';
import { draftOf, type RulesDraft, readDraft } from '../../components/options/rules/draft.ts';
import { RulesSection } from '../../components/options/rules/RulesSection.tsx';
import { Skeleton } from '../../components/options/Skeleton.tsx';
import { Problem } from '../../components/Problem.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { BadgeRules as Rules } from '../../lib/domain/badgeRules.ts';
import { dayOf } from '../../lib/domain/day.ts';
import { differences, withRules } from '../../lib/domain/rulesChange.ts';
import { Failure } from '../../lib/pages/Failure.tsx';
import { useWork } from '../../lib/pages/useWork.ts';
import { changeHead } from '../../lib/store/headChange.ts';
import { readCounts, readHead } from '../../lib/store/workspace.ts';
import { rereadPages } from './rereadPages.ts';
import { type Counted, useRulesPreview } from './useRulesPreview.ts';

async function readCounted(): Promise<Counted | null> {
  const [head, counts] = await Promise.all([readHead(), readCounts()]);
  return head ? { head, counts } : null;
}

/** Whether the element has been in sight, or nearly: nothing is counted for a page that is opened for its log. */
function useSeen() {
  const ref = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const { current } = ref;
    if (!current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(true), {
      rootMargin: '200px',
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return { ref, seen };
}

export function BadgeRules() {
  const { t } = useTexts();
  const counted = useLiveQuery(readCounted);
  const { ref, seen } = useSeen();
  return (
    <div ref={ref}>
      {counted ? (
        <Editor key={counted.head.id} counted={counted} seen={seen} />
      ) : (
        <Section id="rules" hint={counted === null ? t('options.rules.noWorkspace') : undefined}>
          {counted === undefined && <Skeleton lines={3} />}
        </Section>
      )}
    </div>
  );
}

function Editor({ counted, seen }: { counted: Counted; seen: boolean }) {
  const { t } = useTexts();
  const work = useWork();
  const [status, setStatus] = useState('');
  const [edited, setEdited] = useState<RulesDraft>();
  const { badgeRules } = counted.head;
  const draft = edited ?? draftOf(badgeRules);
  const valid = useMemo(() => (edited ? readDraft(edited).rules : badgeRules), [edited, badgeRules]);
  // While a field is wrong, curves and preview stay as they were.
  const last = useRef<Rules>(badgeRules);
  if (valid) last.current = valid;
  const { preview, share, failed } = useRulesPreview(seen ? counted : undefined, last.current);
  // What has been saved follows the workspace again.
  useEffect(() => {
    const isInForce = (rules: Rules | undefined) => rules && differences(badgeRules, rules).length === 0;
    setEdited((each) => (each && isInForce(readDraft(each).rules) ? undefined : each));
  }, [badgeRules]);
  const save = async (rules: Rules) => {
    await changeHead((head) => withRules(head, rules, dayOf(Date.now(), head.settings.timeZone)));
    setStatus(t('options.rules.saved'));
    await rereadPages();
  };
  return (
    <>
      <RulesSection
        rules={badgeRules}
        draft={draft}
        read={last.current}
        preview={preview}
        share={share}
        busy={work.busy}
        status={status}
        onDraft={(next) => {
          setStatus('');
          setEdited(next);
        }}
        onSave={() => valid && work.run(() => save(valid))}
        onDiscard={() => setEdited(undefined)}
      />
      {failed && <Problem problem={failed.problem} onRetry={failed.retry} />}
      <Failure work={work} />
    </>
  );
}
