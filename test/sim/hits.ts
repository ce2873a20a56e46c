import { CLIENT } from './plan.ts';

/** What a run has reached, counted by kind and name. */
export type Hits = Map<string, Map<string, number>>;

export function hit(hits: Hits, kind: string, name: string, times = 1): void {
  const counts = hits.get(kind) ?? new Map<string, number>();
  counts.set(name, (counts.get(name) ?? 0) + times);
  hits.set(kind, counts);
}

export function addHits(sum: Hits, more: Hits): void {
  for (const [kind, counts] of more) for (const [name, times] of counts) hit(sum, kind, name, times);
}

/** Everything that a run of many seeds has to reach: a zero is a hole in the proof. */
const WANTED = {
  model: ['exact', 'balance', 'bare', 'said', 'order', 'likely', 'office'],
  fault: [
    'request lost', 'reply lost', 'reset after the effect', 'failed before the effect', 'failed after the effect', 'unreadable reply', 'web page instead',
    'slow', 'answer after the deadline', 'late effect', 'duplicate', 'line cut', 'line mute', 'throttled', 'token dead', 'misconfigured', 'wrong clock',
    'clock jumped', 'cut before the answer', 'partial taking', 'list drift', 'poison', 'used elsewhere', 'restored', 'moved', 'token late',
  ],
  crash: [
    'between events', 'before a call', 'after a call was made', 'while opening', 'before BEGIN', 'before an insert', 'before a projection', 'before COMMIT', 'torn commit', 'after COMMIT',
    'before the mirror', 'torn mirror', 'after the mirror',
  ],
  cell: [
    'undecided, no: wait', 'undecided, unknown: recall', 'undecided, unknown: wait', 'undecided, yes: wait', 'undecided, refused: wait',
    'yes, no: redeem', 'yes, unknown: recall', 'yes, unknown: conflict', 'yes, yes: settled', 'yes, yes: reverse', 'yes, yes: recall', 'yes, yes: conflict',
    'yes, refused: conflict', 'yes, refused: recall', 'yes, unknown: resolved', 'yes, refused: resolved',
    'no, no: void', 'no, refused: void', 'no, unknown: recall', 'no, unknown: conflict', 'no, yes: reverse', 'no, yes: conflict', 'no, unknown: resolved', 'no, yes: resolved',
    'yes, unknown: parked', 'no, unknown: parked',
  ],
  person: ['undo', 'take back', 'cancel', 'resolve written-off', 'resolve charged', 'resolve honoured-later', 'resolve sent-again', 'ask again', 'try again', 'resume', 'sync now', 'accept the clock', 'review', 'unsure', 'gave up', 'given offline', 'slip entered', 'slip lost', 'asked', 'stepped aside', 'approved', 'given unlisted', 'given on a list of what was sold', 'given unpriced', 'forced offline', 'lifted', 'closed an outage'],
} as const;

/** The same where the real clients stand: every call of a till and of an errand, and every reason to decline. */
const WANTED_OF_CLIENTS = {
  model: Object.values(CLIENT),
  operation: [
    'vauchar GET /verifycredentials', 'vauchar GET /vouchers/validate', 'vauchar POST /vouchers/:id/redemptions', 'vauchar GET /vouchers/:id/redemptions', 'vauchar DELETE /vouchers/:id/redemptions/:id',
    'vouchercart POST /authorize', 'vouchercart PUT /refresh', 'vouchercart GET /sales-pages/:id/categories', 'vouchercart POST /sales-pages/:id/redemptions', 'vouchercart GET /sales-pages/:id/redemptions/:id',
    'adility GET /submission/offers/:id/vouchers', 'adility GET /submission/advertisers/training-advertiser/vouchers/:id', 'adility PUT /submission/advertisers/training-advertiser/vouchers/:id',
    'vista-ocapi POST /connect/token', 'vista-ocapi GET /ocapi/v1/showtimes/by-business-date/:id', 'vista-ocapi POST /ocapi/v1/orders/standard/booking', 'vista-ocapi POST /ocapi/v1/orders/:id/vouchers',
    'vista-ocapi GET /ocapi/v1/showtimes/:id/ticket-prices', 'vista-ocapi PUT /ocapi/v1/orders/:id/showtimes/:id', 'vista-ocapi GET /ocapi/v1/orders/:id', 'vista-ocapi POST /ocapi/v1/orders/:id/completion',
    'vista-ocapi GET /ocapi/v1/orders/:id/completion', 'vista-ocapi GET /ocapi/v1/orders/completed/:id', 'vista-ocapi DELETE /ocapi/v1/orders/:id', 'vista-ocapi POST /ocapi/v1/orders/completed/:id/refunds/full',
    'vista-vouchers POST /oauth/token', 'vista-vouchers POST /api/v1/voucher-management/client', 'vista-vouchers POST /api/v1/voucher-management/client-order', 'vista-vouchers POST /api/v1/voucher-management/email-distribution',
    'vista-vouchers POST /api/v1/voucher-management/mobile-distribution', 'vista-vouchers POST /api/v1/identity-resolution/from-operation-result-tokens',
  ],
  decline: [
    'vauchar: used', 'vauchar: expired', 'vauchar: not-yet-valid', 'vauchar: not-valid', 'vauchar: unknown-code', 'vouchercart: not-valid', 'vouchercart: unknown-code',
    'adility: used', 'adility: cancelled', 'adility: expired', 'adility: not-yet-valid', 'adility: unknown-code', 'vista-ocapi: not-valid', 'vista-ocapi: no-such-showtime', 'vista-vouchers: not-valid',
  ],
  fault: [
    ...WANTED.fault.filter((name) => name !== 'partial taking' && name !== 'token late'),
    'tokens expired', 'tokens used up elsewhere', 'too many tokens', 'an order ended by itself',
  ],
  crash: WANTED.crash,
  cell: WANTED.cell.filter((name) => name !== 'yes, yes: reverse' && name !== 'yes, yes: conflict'),
  person: [...WANTED.person, 'left it'],
};

/** What was never reached. */
export function holes(hits: Hits, clients: boolean): string[] {
  return Object.entries<readonly string[]>(clients ? WANTED_OF_CLIENTS : WANTED).flatMap(([kind, names]) => names.filter((name) => !hits.get(kind)?.get(name)).map((name) => `${kind}: ${name}`));
}

/** The hits as a table of text. */
export function tableOf(hits: Hits): string {
  const kinds = [...hits.keys()].toSorted();
  return kinds.map((kind) => `${kind}\n${[...(hits.get(kind) ?? [])].toSorted().map(([name, times]) => `  ${name.padEnd(34)} ${String(times).padStart(12)}`).join('\n')}`).join('\n');
}
