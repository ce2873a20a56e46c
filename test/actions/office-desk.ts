import type { ReviewName } from '../../shared/errand.ts';
import { type DeskAtWork, deskAtWork, MIA, SAM } from './desk-at-work.ts';
import { ACCOUNT } from './offline-desk.ts';
import { type OwnProvider, ownProvider } from './own-provider.ts';

const ID = '9d6a2f0e-3b0c-4d53-8f5e-2b1d7a9c0e11';
export const WANTED = { id: ID, account: ACCOUNT, what: 'distribute', request: JSON.stringify({ to: 'miller@example.com' }) };

export const rowsOf = async (desk: DeskAtWork) => (await desk.ask('queue.open', {})).rows;
export const verbsOf = (desk: DeskAtWork) => desk.asked.filter(({ verb }) => verb === 'send' || verb === 'resolve').map(({ verb }) => verb);
export const review = (desk: DeskAtWork, found: ReviewName, approver = SAM) => desk.ask('errand.review', { id: ID, found, words: 'looked in their office', approver });

/** A desk whose account has an office, and an errand that can be wanted of it. */
export async function officeDesk(own: OwnProvider = ownProvider({ hasOffice: true })) {
  const desk = await deskAtWork({ outside: own.outside });
  await desk.signIn(MIA);
  const want = () => desk.ask('errand.want', WANTED);
  return { desk, own, want };
}
