import { lineComesBack, openOutage, passQuickly } from './outage.ts';
import type { Show } from './queue-states.ts';

/** The queue after half an hour without the line, and once the line is back. */
export async function showOutage(show: Show): Promise<void> {
  const { desk } = await openOutage();
  await passQuickly(desk);
  await show('queue-outage', desk);
  await lineComesBack(desk);
  await desk.page.getByText('Nothing is owed.').waitFor();
  await show('queue-outage-settled', desk);
  await desk.close();
}
