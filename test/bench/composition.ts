import path from 'node:path';
import { build } from 'wxt';
import { root } from '../stages.ts';
import { bytes } from './report.ts';

const SHOWN = 12;

/** `node_modules/dexie`, or a file of the project. */
function nameOf(id: string): string {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id);
  return inPackage ? `node_modules/${inPackage[1]}` : path.relative(root, id.replace(/\?.*$/, ''));
}

/**
 * What the given bundles consist of: bytes that each package and each file of the project leaves in them after tree
 * shaking, before they are minified. Builds once more, into a folder of its own.
 */
export async function composition(folder: string, bundles: string[]): Promise<string[]> {
  const parts = new Map<string, Map<string, number>>();
  const plugin = {
    name: 'composition',
    generateBundle(_: unknown, bundle: object) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk' || !bundles.includes(output.fileName)) continue;
        const sums = parts.get(output.fileName) ?? new Map<string, number>();
        parts.set(output.fileName, sums);
        for (const [id, module] of Object.entries<{ renderedLength: number }>(output.modules)) {
          const name = nameOf(id);
          sums.set(name, (sums.get(name) ?? 0) + module.renderedLength);
        }
      }
    },
  };
  await muted(() => build({ root, outDir: path.join(folder, 'composition'), vite: () => ({ plugins: [plugin] }) }));
  return [...parts].flatMap(([bundle, sums]) => {
    const largest = [...sums].toSorted(([, a], [, b]) => b - a).slice(0, SHOWN);
    const width = Math.max(...largest.map(([name]) => name.length));
    return [
      `${bundle}, largest parts before minification:`,
      ...largest.map(([name, length]) => `  ${name.padEnd(width)}  ${bytes(length).padStart(10)}`),
    ];
  });
}

/** The build draws its progress straight onto the terminal, whatever logger it is given. */
async function muted(work: () => Promise<unknown>): Promise<void> {
  const { stdout, stderr } = process;
  const writes = [stdout.write, stderr.write] as const;
  stdout.write = () => true;
  stderr.write = () => true;
  try {
    await work();
  } finally {
    [stdout.write, stderr.write] = writes;
  }
}
