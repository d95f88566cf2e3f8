/** Whether two plain values read the same, in the order of their fields. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
