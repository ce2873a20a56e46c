import { leaveBehind } from '../left-behind.ts';
import { makeTrouble, type Trouble } from './broken-journal.ts';
import { freshHome, openDesk } from './desk-app.ts';
import type { Show } from './queue-states.ts';

/** A desk that does not open, because of how its journal is found. */
export async function showTrouble(show: Show, trouble: Trouble): Promise<void> {
  const home = freshHome();
  leaveBehind(home, {});
  const end = makeTrouble(home, trouble);
  try {
    const desk = await openDesk({ home });
    await desk.page.getByText('VOUCHER DESK IS SHUT').waitFor();
    await show(`shut-${trouble}`, desk);
    await desk.close();
  } finally {
    end();
  }
}
