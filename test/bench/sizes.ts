import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { scriptOf, siteFacts } from '../../lib/sites/index.ts';
import { builtExtension } from '../launch.ts';
import { root } from '../stages.ts';
import { bytes, type Row } from './report.ts';

const KB = 1024;

/** The tool `gzip` itself where there is one: the compressor inside Node makes the same file up to half a percent larger. */
function gzipped(file: string): number {
  try {
    return execFileSync('gzip', ['-9', '-n', '-c', file], { stdio: ['ignore', 'pipe', 'ignore'] }).length;
  } catch {
    return gzipSync(readFileSync(file), { level: 9 }).length;
  }
}

function size(name: string): { raw: number; gzip: number } {
  const file = path.join(builtExtension, name);
  return { raw: statSync(file).size, gzip: gzipped(file) };
}

const limited = (budget: string, limit: number, value: number, measured: string): Row => ({
  budget,
  limit: bytes(limit),
  measured,
  holds: value <= limit,
  firm: true,
  values: { bytes: value },
});

/** The bytes that users load and download. */
export function measureSizes(): Row[] {
  const scripts = siteFacts
    .map(({ id }) => ({ id, ...size(`${scriptOf(id)}.js`) }))
    .sort((one, other) => other.gzip - one.gzip);
  const [largest] = scripts;
  if (!largest) throw new Error('No content script was built');
  const together = scripts.reduce((sum, { gzip }) => sum + gzip, 0);
  const worker = size('background.js');
  const output = path.join(root, '.output');
  const zip = readdirSync(output).find((name) => name.endsWith('-chrome.zip'));
  const zipped = zip ? statSync(path.join(output, zip)).size : Number.NaN;
  return [
    // A page gets the script of its own site and no other; the one for insertions only when something is inserted.
    limited(
      'largest content script, gzip -9',
      10 * KB,
      largest.gzip,
      `${bytes(largest.gzip)} (${largest.id}, raw ${bytes(largest.raw)}; ${scripts.length} sites, ${bytes(together)} in all; ` +
        `insert.js on demand ${bytes(size('insert.js').gzip)})`,
    ),
    limited('worker bundle, raw', 150 * KB, worker.raw, `${bytes(worker.raw)} (gzip ${bytes(worker.gzip)})`),
    limited('whole zip', KB * KB, zipped, zip ? bytes(zipped) : 'no zip was made'),
  ];
}
