import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Launched } from '../launch.ts';
import { loadSample } from '../surfaces.ts';
import { checks, said, type Tour } from './checks.ts';
import type { DemoPage } from './fixtures.ts';
import type { Camera } from './pictures.ts';
import { pageOf, type StepText, startAddress, stepTexts } from './steps.ts';

export interface StepResult {
  step: StepText;
  held: boolean;
  /** What was found, or why the step did not hold. */
  found: string;
}

/** Does one step; never throws. */
export async function takeStep(step: StepText, tour: Tour, pages: DemoPage[]): Promise<StepResult> {
  const url = pageOf(step, pages)?.url;
  const check = checks[step.id];
  try {
    if (!check) throw new Error('nothing is known about how to check this step');
    if (step.page && !url)
      throw new Error(`no page of the demo fits (${step.page.site || 'any site'}, ${step.page.about})`);
    return { step, held: true, found: await check(tour, url ?? '') };
  } catch (error) {
    return { step, held: false, found: (error instanceof Error ? error.message : String(error)).trim() };
  }
}

/** Walks through all steps, prints what each found and keeps a picture of each; true when every step held. */
export async function runTour(browser: Launched, pages: DemoPage[], camera: Camera, folder: string): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  const tab = browser.context.pages()[0] ?? (await browser.context.newPage());
  const tour: Tour = { browser, tab };
  const picture = async (name: string) => {
    const file = path.join(folder, `${name}.png`);
    await camera(tour, file).catch((error: Error) => console.log(`   no picture: ${error.message}`));
  };

  const options = await loadSample(browser);
  console.log(`Sample workspace: ${await said(options.getByTestId('workspace-name'))}`);
  await options.close();
  await tab.goto(startAddress);
  await picture('0-start');

  const results: StepResult[] = [];
  for (const [index, step] of stepTexts.entries()) {
    tour.shown = undefined;
    const result = await takeStep(step, tour, pages);
    results.push(result);
    console.log(`${result.held ? '✓' : '✗'} ${index + 1}. ${step.title[0]} → ${result.found}`);
    await picture(`${index + 1}-${step.id}`);
  }
  const held = results.filter((result) => result.held).length;
  console.log(`\n${held} of ${results.length} steps held. Pictures: ${folder}`);
  return held === results.length;
}
