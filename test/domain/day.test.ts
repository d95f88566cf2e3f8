import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween } from '../../lib/domain/day.ts';

describe('the day of an instant in a time zone', () => {
  test.each([
    // The nights on which the clocks change are 23 or 25 hours long; each still ends at midnight.
    ['Europe/Paris', '2026-03-28T22:59:59Z', '2026-03-28'],
    ['Europe/Paris', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['Europe/Paris', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['Europe/Paris', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['Europe/Paris', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['Europe/Paris', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['Europe/Paris', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['America/New_York', '2026-03-08T04:59:59Z', '2026-03-07'],
    ['America/New_York', '2026-03-08T05:00:00Z', '2026-03-08'],
    ['America/New_York', '2026-03-09T03:59:59Z', '2026-03-08'],
    ['America/New_York', '2026-03-09T04:00:00Z', '2026-03-09'],
    ['America/New_York', '2026-11-01T04:00:00Z', '2026-11-01'],
    ['America/New_York', '2026-11-02T04:59:59Z', '2026-11-01'],
    ['America/New_York', '2026-11-02T05:00:00Z', '2026-11-02'],
    ['Pacific/Auckland', '2026-04-04T10:59:59Z', '2026-04-04'],
    ['Pacific/Auckland', '2026-04-04T11:00:00Z', '2026-04-05'],
    ['Pacific/Auckland', '2026-04-05T11:59:59Z', '2026-04-05'],
    ['Pacific/Auckland', '2026-04-05T12:00:00Z', '2026-04-06'],
    ['Pacific/Auckland', '2026-09-26T12:00:00Z', '2026-09-27'],
    ['Pacific/Auckland', '2026-09-27T10:59:59Z', '2026-09-27'],
    ['Pacific/Auckland', '2026-09-27T11:00:00Z', '2026-09-28'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
    ['Pacific/Pago_Pago', '2027-01-01T10:59:59Z', '2026-12-31'],
    ['UTC', '2028-02-29T23:59:59Z', '2028-02-29'],
  ])('%s at %s is %s', (zone, instant, day) => {
    expect(dayOf(Date.parse(instant), zone)).toBe(day);
  });

  test('an unknown zone is an error', () => {
    expect(() => dayOf(0, 'Europe/Atlantis')).toThrow(RangeError);
  });
});

/** What a device in a time zone says, as it would: in a process of its own. */
function onDevice(zone: string, expression: string): string {
  const module = JSON.stringify(path.resolve(import.meta.dirname, '../../lib/domain/day.ts'));
  const script = `import { addDays, dayOf, daysBetween } from ${module}; console.log(${expression});`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  expect(stdout, stderr).not.toBe('');
  return stdout.trim();
}

describe.each(['Europe/Paris', 'America/New_York', 'Pacific/Auckland'])('a device in %s', (zone) => {
  const instants = ['2026-03-28T23:30:00Z', '2026-11-02T04:30:00Z', '2026-04-05T11:30:00Z', '2026-12-31T12:00:00Z'];
  const list = JSON.stringify(instants.map((each) => Date.parse(each)));

  test('goes by its own clock without a zone of the team, and by the team’s with one', () => {
    const own = instants.map((each) => dayOf(Date.parse(each), zone)).join();
    expect(onDevice(zone, `${list}.map((each) => dayOf(each)).join()`)).toBe(own);
    const kolkata = '2026-03-29,2026-11-02,2026-04-05,2026-12-31';
    expect(onDevice(zone, `${list}.map((each) => dayOf(each, 'Asia/Kolkata')).join()`)).toBe(kolkata);
  });

  test('counts days alike', () => {
    const sums = "[addDays('2026-03-28', 2), addDays('2026-10-24', 2), daysBetween('2026-01-01', '2027-01-01')].join()";
    expect(onDevice(zone, sums)).toBe('2026-03-30,2026-10-26,365');
  });
});

test('days are counted over ends of years and 29 February', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
  expect(daysBetween('2028-02-01', '2028-03-01')).toBe(29);
  expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2);
});
