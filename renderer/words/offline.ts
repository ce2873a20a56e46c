import { unreachable } from '../../shared/assert.ts';
import type { AskWhy } from '../../shared/ask.ts';
import type { WhyNotRead } from '../../shared/lists.ts';
import type { OfflineAccount, Readiness, WhyNothing } from '../../shared/offline.ts';
import type { Evidence } from '../../shared/policy.ts';
import { wordsOfHours, wordsOfLength, wordsOfTime } from './time.ts';
import { wordsOfRisk } from './worth.ts';

/** Why nothing would be accepted: what is missing, and what to do about it. */
export const nothings: Record<WhyNothing, { why: string; now: string }> = {
  'no-policy': { why: 'Nothing is accepted without this provider.', now: 'Nobody has set what may be. Call a manager, who can set it here.' },
  never: { why: 'Nothing is ever accepted without this provider.', now: 'It is always asked first. Send guests to the line, or take other payment.' },
  'gives-no-list': { why: 'Nothing is accepted: this provider gives no list of its vouchers.', now: 'Call a manager, who can set here what may be accepted without a list.' },
  'no-list': { why: 'Nothing is accepted: this till has no list of its vouchers.', now: 'It reads one by itself while the line is up. Leave the till on.' },
  'list-too-old': { why: 'Nothing is accepted: the list of its vouchers is too old.', now: 'It is read anew by itself when the line is up.' },
  'list-not-ours': { why: 'Nothing is accepted: the list belongs to another journal.', now: 'It is read anew by itself when the line is up.' },
  'clock-wrong': { why: 'Nothing is accepted: this till’s clock cannot be trusted.', now: 'A supervisor says in the queue (F4) that it is right.' },
  'total-reached': { why: 'Nothing more is accepted: as much is out as may be.', now: 'What is settled makes room. Until then send guests to the line, or take other payment.' },
  'count-reached': { why: 'Nothing more is accepted: as many were given as may be in one outage.', now: 'A supervisor can close the outage, and the count begins anew.' },
  'hours-reached': { why: 'Nothing more is accepted: the outage lasts for longer than may be.', now: 'A supervisor can close the outage, and the hours begin anew.' },
  'all-refused': { why: 'Nothing is accepted without this provider.', now: 'Its policy refuses whatever cannot be asked about.' },
};

/** What a manager can do about it who stands at the till: nobody has to be called. */
export const forManagers: Partial<Record<WhyNothing, string>> = {
  'no-policy': 'Nobody has set what may be. You can set it here.',
  'gives-no-list': 'You can set here what may be accepted without a list.',
};

/** Why a provider that answers serves no guest all the same, and who can help. */
export const refusals: Record<'unauthorized' | 'misconfigured', string> = {
  unauthorized: 'the provider refuses our credentials. Call a manager.',
  misconfigured: 'our account may not redeem there. Call a manager.',
};

const BY: Record<Evidence, string> = {
  listed: 'A voucher that stands in the list as unused',
  'well-formed': 'A code that looks as it should',
  none: 'Any code',
};

/** "A voucher that stands in the list as unused: up to €50.00 at once, up to €200.00 if a supervisor answers for it." */
export function wordsOfAccepts({ evidence, giveMinor, askMinor }: OfflineAccount['accepts'][number], currency: string): string {
  const upTo = (minor: number) => `up to ${wordsOfRisk({ minor, currency })}`;
  const parts = [...(giveMinor > 0 ? [`${upTo(giveMinor)} at once`] : []), ...(askMinor > giveMinor ? [`${upTo(askMinor)} if a supervisor answers for it`] : [])];
  return `${BY[evidence]}: ${parts.join(', ')}.`;
}

/** "12,480 vouchers, read 19:05, 37 minutes old. It serves until it is 12 h old." */
export function wordsOfList({ readAt, ageMs, maxAgeMs, count }: NonNullable<OfflineAccount['list']>): string {
  const many = count === undefined ? '' : `${count.toLocaleString('en-GB')} vouchers, `;
  return `${many}read ${wordsOfTime(readAt)}, ${wordsOfAge(ageMs)} old. It serves until it is ${wordsOfHours(maxAgeMs)} old.`;
}

/** "Asked of the guest for €100.00 and more." */
export function wordsOfContact(aboveMinor: number, currency: string): string {
  return aboveMinor === 0 ? 'Asked of every guest.' : `Asked of the guest for ${wordsOfRisk({ minor: aboveMinor, currency })} and more.`;
}

const NOT_READ: Record<WhyNotRead, string> = {
  unreachable: 'the provider could not be reached',
  timeout: 'the provider did not answer in time',
  throttled: 'the provider asked for a pause',
  unavailable: 'the provider had trouble of its own',
  malformed: 'the provider sent something that cannot be read',
  unauthorized: 'the provider refuses our credentials. Tell a manager',
  misconfigured: 'the account is not set up right. Tell a manager',
  'disk-full': 'the disk of this till is nearly full. Call IT: make room on this computer',
  'not-writable': 'this till cannot write it. Call IT: look at the disk of this computer',
  died: 'the reading broke off',
};

/** "Could not be read. Last tried 19:05: the provider did not answer in time. The desk tries again by itself." */
export function wordsOfNewer(newer: NonNullable<OfflineAccount['newer']>, line: OfflineAccount['line']): string {
  switch (newer.is) {
    case 'waited-for':
      return line === 'up' ? 'It is read by itself.' : 'It is read by itself when the provider answers again.';
    case 'reading':
      return `Being read: ${newer.count.toLocaleString('en-GB')} vouchers so far.`;
    case 'not-read':
      return `Could not be read. Last tried ${wordsOfTime(newer.at)}: ${NOT_READ[newer.why]}. The desk tries again by itself.`;
    default:
      return unreachable(newer);
  }
}

const MINUTE_MS = 60_000;

/** An age as people say it: "37 minutes", "3 h 12 min". */
export function wordsOfAge(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / MINUTE_MS));
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return wordsOfLength(minutes * MINUTE_MS);
}

export function wordsOfExposure(exposure: OfflineAccount['exposure']): string {
  return exposure.map(({ currency, outMinor, capMinor }) => `${wordsOfRisk({ minor: outMinor, currency })} of ${wordsOfRisk({ minor: capMinor, currency })}`).join(', ');
}

export function wordsOfLeft(exposure: OfflineAccount['exposure']): string {
  return exposure.map(({ currency, leftMinor }) => wordsOfRisk({ minor: leftMinor, currency })).join(', ');
}

/** What the venue can lose: every till by itself. */
export function wordsOfVenue({ tills, tillCaps, venueCaps }: Readiness): string {
  const each = tillCaps.map(wordsOfRisk).join(' + ');
  if (tillCaps.length === 0) return 'Nothing is given offline at this till, so nothing can be lost by it.';
  if (tills === 1) return `This till can lose ${each} at most. It is the only one.`;
  return `This till can lose ${each} at most. ${tills} tills risk ${tills} times as much: ${venueCaps.map(wordsOfRisk).join(' + ')}.`;
}

/** Why a supervisor, or the guest's contact, is asked for. */
export const askWhys: Record<AskWhy, string> = {
  worth: 'It is worth more than the desk gives by itself without the provider.',
  kind: 'Such a voucher is given without the provider only if a supervisor answers for it.',
  evidence: 'It does not stand in the list. It is given only if a supervisor answers for it.',
  unpriced: 'Nobody has said what it costs us. It is given only if a supervisor answers for it.',
  contact: 'The guest leaves a contact, to be called if it is lost. It is erased when all is settled.',
};

/** What is known of the voucher that a supervisor is asked about. */
export function wordsOfEvidence(evidence: Evidence, listAgeMs: number | undefined): string {
  if (evidence !== 'listed') return evidence === 'well-formed' ? 'Its code looks as it should. More is not known of it.' : 'Nothing is known of it.';
  return listAgeMs === undefined ? 'It stands in the list as unused.' : `It stands as unused in the list, which is ${wordsOfAge(listAgeMs)} old.`;
}

/** What to do about an outage, before, during and after it: short enough to be read in one. */
export const runbook: { title: string; steps: string[] }[] = [
  {
    title: 'Before',
    steps: ['Look here when you open: does each account say what it would accept?', 'Leave the till on and the line in: the list is read by itself.', 'A supervisor with a PIN of their own should be within call.'],
  },
  {
    title: 'While the line is out',
    steps: [
      'Go on scanning. The screen says for each voucher whether to hand it over.',
      'ACCEPTED OFFLINE: hand it over. NOT ACCEPTED: hand over nothing, tell the guest what the screen says.',
      'Over the limit: a supervisor answers with their PIN, or the guest keeps the voucher.',
      'Keep the till running, and its journal: what is owed lies on this machine alone.',
    ],
  },
  {
    title: 'After',
    steps: ['Plug in and wait: the desk settles by itself, and the bar at the top goes away.', 'What another till took meanwhile comes under “For a person” in the queue (F4). A supervisor decides it.', 'What was lost stands in the report.'],
  },
];

/** How long a supervisor may have the desk work offline. */
export const forcings: Record<string, string> = {
  '1800000': 'half an hour',
  '7200000': 'two hours',
  '28800000': 'eight hours',
};
