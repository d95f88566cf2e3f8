import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension } from '../launch.ts';
import { root } from '../stages.ts';
import { bytes, type Row } from './report.ts';

const KB = 1024;
const loaded = ['detect.js', 'background.js'];

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
  const content = size('detect.js');
  const worker = size('background.js');
  const output = path.join(root, '.output');
  const zip = readdirSync(output).find((name) => name.endsWith('-chrome.zip'));
  const zipped = zip ? statSync(path.join(output, zip)).size : Number.NaN;
  // Injected only when something is to be inserted: told beside, not counted as loaded with every page.
  const later = readdirSync(builtExtension).filter((name) => name.endsWith('.js') && !loaded.includes(name));
  const onDemand = later.map((name) => `, ${name} on demand ${bytes(size(name).gzip)}`).join('');
  return [
    limited(
      'content script, all sites, gzip -9',
      10 * KB,
      content.gzip,
      `${bytes(content.gzip)} (raw ${bytes(content.raw)}${onDemand})`,
    ),
    limited('worker bundle, raw', 150 * KB, worker.raw, `${bytes(worker.raw)} (gzip ${bytes(worker.gzip)})`),
    limited('whole zip', KB * KB, zipped, zip ? bytes(zipped) : 'no zip was made'),
  ];
}
