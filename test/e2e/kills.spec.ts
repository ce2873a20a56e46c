import { expect, test } from '@playwright/test';
import { sampled } from '../sampled.ts';
import { type DeskApp, freshHome, kill, makeFault, openDesk, sampleCodes, signIn, takenAtProvider } from './desk-app.ts';
import { codeOf } from './desk-steps.ts';
import { whatIsLeft } from './killed-app.ts';

/** Faults and the moments of the kill, in milliseconds after the cashier's decision: before, at and after the effect and the verdict. */
const ALL: [string, number][] = [
  ['Nothing goes wrong', 6],
  ['Nothing goes wrong', 14],
  ['Nothing goes wrong', 20],
  ['Nothing goes wrong', 35],
  ['Silence: the request is lost', 40],
  ['Silence: the request is lost', 400],
  ['Slow: taken, answered after 4 seconds', 60],
  ['Slow: taken, answered after 4 seconds', 900],
  ['Silence: taken, the answer is lost', 300],
  ['Rubbish: taken, the answer is a web page', 30],
];
const EACH = ALL.length / sampled(ALL.length);
const KILLS = ALL.filter((_, nth) => nth % EACH === 0);

test(`${KILLS.length} kills of the real app: never two redemptions for one id, never a lost intent, the right question at the next start`, async () => {
  test.setTimeout(180_000);
  const home = freshHome();
  const known = new Set<string>();
  const expected = new Map<string, number>();
  const histogram = new Map<string, number>();
  let codes: Map<string, string> | undefined;
  let desk = await start(home);
  const titles = ['Gift voucher 50.00, A', 'Gift voucher 50.00, B', 'Gift voucher 50.00, C', 'Gift voucher 50.00, D', '20 % off, A', '20 % off, B', 'One admission, A', 'One admission, B', 'One admission, C', 'Dinner for two 185.00'];
  for (const [index, [fault, afterMs]] of KILLS.entries()) {
    codes ??= await sampleCodes(desk.page);
    await makeFault(desk.page, fault);
    await desk.page.getByLabel('Or type its code').fill(codeOf(codes, titles[index] ?? ''));
    await desk.page.getByRole('button', { name: 'Look' }).click();
    const redeem = desk.page.getByRole('button', { name: /^Redeem/ });
    await redeem.waitFor();
    await desk.page.evaluate(() => setTimeout(() => (document.activeElement instanceof HTMLElement ? document.activeElement.click() : undefined), 0));
    await new Promise((moment) => setTimeout(moment, afterMs));
    await kill(desk);
    const left = whatIsLeft(home, known);
    histogram.set(left?.window ?? 'before started', (histogram.get(left?.window ?? 'before started') ?? 0) + 1);
    desk = await start(home);
    if (left === undefined) continue;
    known.add(left.id);
    expected.set(left.id, await answerQuestion(desk, left.window === 'after shown'));
  }
  process.stdout.write(`kills of the real app: ${[...histogram].map(([window, kills]) => `${window} ${kills}`).join(', ')}\n`);
  for (const [id, times] of expected) {
    await expect.poll(() => takenAtProvider(home).redemptions.filter((taken) => taken.transaction_id === id).length, { timeout: 20_000 }).toBe(times);
  }
  expect([...histogram.values()].reduce((sum, kills) => sum + kills, 0)).toBe(KILLS.length);
  const ids = takenAtProvider(home).redemptions.map((taken) => taken.transaction_id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !known.has(id))).toEqual([]);
  await desk.close();
});

async function start(home: string): Promise<DeskApp> {
  const desk = await openDesk({ home });
  await signIn(desk.page);
  return desk;
}

/** Answers the question as a person who looks at the provider's answer; how often it has to be taken in the end. */
async function answerQuestion({ page }: DeskApp, shown: boolean): Promise<number> {
  const question = page.getByRole('group', { name: /^Question/ });
  if (shown) {
    await expect(question).toHaveCount(0);
    return 1;
  }
  await expect(question).toHaveCount(1);
  const taken = await question.getByText('it was taken').waitFor({ timeout: 4_000 }).then(() => true, () => false);
  await question.getByRole('button', { name: taken ? 'Yes' : 'No', exact: true }).click();
  await expect(question).toHaveCount(0);
  if (!taken) await page.getByRole('button', { name: /^Next/ }).click();
  return taken ? 1 : 0;
}
