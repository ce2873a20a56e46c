import type { Decline } from '../../shared/decline.ts';
import type { Fault } from '../../shared/fault.ts';
import type { Page, Row } from '../../shared/office.ts';
import { call } from '../client.ts';
import { hold, keyOf, putMine, type Which } from './office.ts';

/** Why a page did not come. */
export type Unread = { is: 'declined'; decline: Decline } | { is: 'fault'; fault: Fault } | { is: 'no-office' | 'defect' };

/** A list as far as it was read: the page on the screen, and how it goes on. What was read before stays when a page does not come. */
export type Look = { input: Row; busy: boolean; page?: { rows: Row[]; next?: string; number: number; before: number }; unread?: Unread };

/** Begins a list anew, or turns to its next page. What main objects to comes back. */
export async function read(who: string, which: Which, input: Row): Promise<string | undefined> {
  return turn(who, which, { input, busy: true });
}

export async function nextPage(who: string, which: Which, seen: Look): Promise<void> {
  const { unread: _, ...look } = seen;
  if (look.busy || look.page?.next === undefined) return;
  await turn(who, which, { ...look, busy: true });
}

async function turn(who: string, which: Which, look: Look): Promise<string | undefined> {
  const put = (next: Look) => putMine(who, ({ looks }) => ({ looks: { ...looks, [keyOf(which)]: next } }));
  const { input, page } = look;
  put(look);
  const reply = await call('office.read', { account: which.account, verb: which.verb, input, ...(page?.next === undefined ? {} : { cursor: page.next }) });
  const said = reply.ok ? reply.value : { is: 'defect' as const };
  if (said.is === 'bad-request') {
    putMine(who, ({ looks }) => ({ looks: Object.fromEntries(Object.entries(looks).filter(([key]) => key !== keyOf(which))) }));
    return said.why;
  }
  if (said.is === 'fault' && said.fault.kind === 'throttled' && said.fault.retryAfterMs !== undefined) hold(which.account, said.fault.retryAfterMs);
  put({ ...look, busy: false, ...(said.is === 'page' ? { page: pageAfter(page, said) } : { unread: said }) });
  return undefined;
}

function pageAfter(before: Look['page'], { rows, next }: Page): NonNullable<Look['page']> {
  const page = { rows, number: (before?.number ?? 0) + 1, before: (before?.before ?? 0) + (before?.rows.length ?? 0) };
  return next === undefined ? page : { ...page, next };
}
