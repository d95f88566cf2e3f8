import { readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
  /** One line for each skipped test: its name and, where the runner keeps it, the reason. */
  skipped: string[];
}

/** A report that is missing, or that a crashed runner left without tests, is a failure and never a silent zero. */
function settled(counts: Counts, exitCode: number): Counts {
  const ran = counts.passed + counts.failed > 0;
  return counts.failed === 0 && (exitCode !== 0 || !ran) ? { ...counts, failed: 1 } : counts;
}

function read<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const none: Counts = { passed: 0, failed: 0, skipped: [] };

interface VitestReport {
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
}

export function vitestCounts(file: string, exitCode: number): Counts {
  const files = read<VitestReport>(file)?.testResults ?? [];
  const tests = files.flatMap((each) => each.assertionResults);
  // A file that could not even be loaded has no tests of its own to count.
  const broken = files.filter((each) => each.status === 'failed' && each.assertionResults.length === 0);
  const counts = {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + broken.length,
    skipped: tests.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ fullName }) => fullName),
  };
  return settled(files.length === 0 ? none : counts, exitCode);
}

interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs: { title: string; tests: { status: string; annotations: { type: string; description?: string }[] }[] }[];
}

export function playwrightCounts(file: string, exitCode: number): Counts {
  const counts: Counts = { ...none, skipped: [] };
  const visit = (suite: PlaywrightSuite, path: string[]) => {
    const here = [...path, suite.title];
    for (const spec of suite.specs) {
      for (const { status, annotations } of spec.tests) {
        if (status === 'skipped') {
          const reason = annotations.find(({ type }) => ['skip', 'fixme'].includes(type))?.description;
          counts.skipped.push([...here, spec.title].join(' › ') + (reason ? `: ${reason}` : ''));
        } else if (status === 'unexpected') counts.failed += 1;
        else counts.passed += 1;
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, here);
  };
  for (const suite of read<{ suites: PlaywrightSuite[] }>(file)?.suites ?? []) visit(suite, []);
  return settled(counts, exitCode);
}
