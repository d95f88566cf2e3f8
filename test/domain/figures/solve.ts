const P = 1_000_003;

const inverse = (of: number): number => {
  let [power, left, base] = [1, P - 2, of % P];
  for (; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = (power * base) % P;
    base = (base * base) % P;
  }
  return power;
};

/** Whether a sum follows from sums that are known: Gaussian elimination over a prime field. */
export class Known {
  private readonly pivots = new Map<string, Map<string, number>>();

  private reduce(sum: Iterable<string>): Map<string, number> {
    const rest = new Map([...sum].map((atom) => [atom, 1]));
    for (const [pivot, row] of this.pivots) {
      const factor = rest.get(pivot) ?? 0;
      if (factor === 0) continue;
      for (const [atom, value] of row) {
        const next = ((rest.get(atom) ?? 0) + (P - factor) * value) % P;
        if (next === 0) rest.delete(atom);
        else rest.set(atom, next);
      }
    }
    return rest;
  }

  add(sum: Iterable<string>): void {
    const rest = this.reduce(sum);
    const [first] = rest;
    if (!first) return;
    const factor = inverse(first[1]);
    this.pivots.set(first[0], new Map([...rest].map(([atom, value]) => [atom, (value * factor) % P])));
  }

  tells = (sum: Iterable<string>): boolean => this.reduce(sum).size === 0;
}
