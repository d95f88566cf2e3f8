import type { RuleBook } from './badgeFold.ts';
import type { Workspace } from './workspace.ts';

/** The rules by which a workspace gives badges, those of earlier times included. */
export const ruleBookOf = ({
  badgeRules,
  formerRules = [],
}: Pick<Workspace, 'badgeRules' | 'formerRules'>): RuleBook => ({
  rules: badgeRules,
  former: formerRules,
});
