/** What somebody does in the team. */
export const roles = ['rep', 'marketer', 'manager'] as const;
export type Role = (typeof roles)[number];
