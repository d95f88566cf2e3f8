import { openBench } from './bench.ts';
import { measureContentSearch } from './contentSearch.ts';

const bench = await openBench();
try {
  for (const r of await measureContentSearch(bench)) console.log(r.budget, '|', r.limit, '|', r.measured, '|', r.holds);
} finally {
  await bench.close();
}
