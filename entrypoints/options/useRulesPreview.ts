import { useEffect, useRef, useState } from 'react';
import type { PreviewView } from '../../components/options/rules/Preview.tsx';
import type { BadgeRules } from '../../lib/domain/badgeRules.ts';
import { dayOf } from '../../lib/domain/day.ts';
import { type Problem, problemOf } from '../../lib/domain/problem.ts';
import { ruleBookOf } from '../../lib/domain/ruleBook.ts';
import { differences, withRules } from '../../lib/domain/rulesChange.ts';
import type { RulesPreview } from '../../lib/domain/rulesPreview.ts';
import { readAccounts, type WorkspaceCounts, type WorkspaceHead } from '../../lib/store/workspace.ts';
import { RulesCounter } from './rulesCounter.ts';

/** The workspace whose accounts are counted; another object each time something in it has changed. */
export interface Counted {
  head: WorkspaceHead;
  counts: WorkspaceCounts;
}

/** Milliseconds after the last key: who types "120" asks once. */
const PAUSE = 120;
/** Milliseconds after which the progress is shown. */
const SHOWN_AFTER = 300;

async function viewOf({ examples, ...preview }: RulesPreview, { accounts }: WorkspaceCounts): Promise<PreviewView> {
  const found = await readAccounts(examples.map(({ id }) => id));
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return { ...preview, accounts, examples: examples.map((each) => ({ ...each, name: names.get(each.id) ?? each.id })) };
}

/**
 * What the rules would change at the workspace's accounts, counted anew at each edit, beside the page.
 * @param counted undefined while nobody looks
 */
export function useRulesPreview(counted: Counted | undefined, rules: BadgeRules | undefined) {
  const [preview, setPreview] = useState<PreviewView>();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const [tries, setTries] = useState(0);
  const counter = useRef<RulesCounter>(undefined);
  counter.current ??= new RulesCounter();
  const { current } = counter;
  useEffect(() => () => current.stop(), [current]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a retry asks the same again
  useEffect(() => {
    if (!counted || !rules) return;
    const { head, counts } = counted;
    let gone = false;
    let late = false;
    const begin = setTimeout(async () => {
      const today = dayOf(Date.now(), head.settings.timeZone);
      const now = ruleBookOf(head);
      const edited = differences(head.badgeRules, rules).length === 0 ? now : ruleBookOf(withRules(head, rules, today));
      const showing = setTimeout(() => {
        late = true;
        setShare((known) => known ?? 0);
      }, SHOWN_AFTER);
      try {
        const found = await current.count({ now, edited, today }, counts.signals, (part) => late && setShare(part));
        const view = await viewOf(found, counts);
        if (gone) return;
        setPreview(view);
        setProblem(undefined);
      } catch (error) {
        if (!(error instanceof DOMException && error.name === 'AbortError')) setProblem(problemOf(error));
      } finally {
        clearTimeout(showing);
        if (!gone) setShare(undefined);
      }
    }, PAUSE);
    return () => {
      gone = true;
      clearTimeout(begin);
    };
  }, [counted, rules, current, tries]);

  return { preview, share, failed: problem && { problem, retry: () => setTries(tries + 1) } };
}
