import { stepTexts } from '../demo/steps.ts';
import { takeStep } from '../demo/tour.ts';
import { expect, test } from './extension.ts';

/** The steps that the demo shows to a person, in their order: later ones rest on what earlier ones did. */
test('every step of the demo’s tour holds', async ({ launched, server, loadSample }) => {
  test.setTimeout(120_000);
  await (await loadSample()).close();
  const tab = launched.context.pages()[0] ?? (await launched.context.newPage());
  const tour = { browser: launched, tab };
  for (const step of stepTexts) {
    await test.step(step.title[0], async () => {
      const { held, found } = await takeStep(step, tour, server.pages());
      expect.soft(held, `${step.id}: ${found}`).toBe(true);
    });
  }
});
