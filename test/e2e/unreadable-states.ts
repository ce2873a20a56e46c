import { type DeskApp, openDesk, sampleCodes, signIn } from './desk-app.ts';
import { codeOf } from './desk-steps.ts';
import { found, openHistory, redeemed } from './history-states.ts';
import type { Show } from './queue-states.ts';

type Call = (event: unknown, name: string, input: unknown) => unknown;
type Main = { answers?: Call | undefined };

/** From here on the calls whose names begin so, and no others, meet a defect in main, as they do where its tables cannot be read. */
async function meetDefects({ app }: DeskApp, ...beginnings: string[]): Promise<void> {
  await app.evaluate(({ ipcMain }, broken) => {
    const main = globalThis as Main;
    main.answers ??= (ipcMain as unknown as { _invokeHandlers: Map<string, Call> })._invokeHandlers.get('call');
    ipcMain.removeHandler('call');
    ipcMain.handle('call', (event, name: string, input) => (broken.some((beginning) => name.startsWith(beginning)) ? { ok: false, error: { kind: 'defect' } } : main.answers?.(event, name, input)));
  }, beginnings);
}

/** The rooms with the key of each. */
const ROOMS = { history: 'Control+h', queue: 'F4', office: 'F5', report: 'F7', accounts: 'F12' };

/** Each room says that it cannot read, or since when, and the desk goes on. */
export async function showUnreadable(show: Show): Promise<void> {
  const desk = await openDesk();
  const { page } = desk;
  const seen = async (name: string) => {
    await page.getByRole('alert').waitFor();
    await show(`unreadable-${name}`, desk);
    await page.keyboard.press('F2');
  };
  await signIn(page, 'Mia');
  await redeemed(page, codeOf(await sampleCodes(page), 'Gift voucher 50.00, A'));
  await meetDefects(desk, 'history.', 'queue.', 'office.', 'shift.', 'report.', 'accounts.');
  for (const [name, key] of Object.entries(ROOMS)) {
    await page.keyboard.press(key);
    await seen(name);
  }
  // the way to the people is through the accounts, and to a story through the history
  await meetDefects(desk, 'people.', 'history.story');
  await page.keyboard.press(ROOMS.accounts);
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await seen('people');
  await openHistory(page);
  await found(page).first().click();
  await seen('story');
  // what was read already stays, and says how old it is
  await page.keyboard.press(ROOMS.queue);
  await page.getByText('Nothing is owed.').waitFor();
  await meetDefects(desk, 'queue.', 'offline.');
  await seen('queue-since');
  await page.getByRole('alert').waitFor({ timeout: 15_000 });
  await seen('desk-since');
  await page.keyboard.press('F3');
  await seen('offline-since');
  await desk.close();
}
