import type { Output } from '../../shared/contract.ts';
import type { Pushed } from '../../shared/pushes.ts';
import { type Worth, unitsOf } from '../../shared/worth.ts';
import { offeredBy, scanned } from './booking.ts';
import type { Books } from './books.ts';
import { hit } from './hits.ts';
import { errandOf } from './errands.ts';
import { partOf } from './models.ts';
import { isListed, type ModelName } from './plan.ts';
import { MIA, PREFIX, SAM } from './settings.ts';
import type { Grounds, Life, Till } from './till.ts';
import { enterSlips, serveOnPaper } from './slips.ts';
import type { Guest } from './watch.ts';

type Parts = { grounds: Grounds; till: Till; life: Life; booksOf: (model: ModelName) => Books };
type Redeemed = Output<'voucher.redeem'>;

/** The cashier of one life: opens the desk, says what was handed over before, and serves one guest after the other. */
export async function workAtDesk(parts: Parts): Promise<void> {
  const { grounds, till, life } = parts;
  const { plan } = grounds;
  // who stood there when the till went off has left, with the goods or without
  for (const guest of grounds.watch.guests.values()) if (guest.till === till.number) guest.waits = false;
  hearPushes(parts);
  await life.ask('desk.open', {});
  await life.ask('person.signIn', MIA);
  await answerQuestions(parts);
  await enterSlips(parts);
  const enough = Math.ceil(plan.redemptions / plan.terminals);
  while (!grounds.calm()) {
    await life.pause(till.draw.about(plan.guestEveryMs));
    if (grounds.calm()) break;
    if (till.begun >= enough) continue;
    await serve(parts);
    if (till.draw.chance(0.02)) await serveSomebodyOnPaper(parts);
    if (plan.models.includes('office') && till.draw.chance(0.08)) await wantErrand(parts);
  }
}

/** What was not shown or not decided when the last life ended; the cashier knows what became of the goods, mostly. */
async function answerQuestions({ grounds, till, life }: Parts): Promise<void> {
  const questions = await life.ask('redemption.questions', {});
  for (const { redemption } of questions) {
    await life.pause(till.draw.whole(100, 3_000));
    const guest = grounds.watch.guests.get(redemption.id);
    const unsure = till.draw.chance(0.15);
    if (unsure) hit(grounds.hits, 'person', 'unsure');
    await life.ask('redemption.handedOver', { id: redemption.id, answer: unsure ? 'unsure' : guest?.handed === true ? 'yes' : 'no' });
  }
}

/** Somebody comes with a voucher: most are good, some were used before, here or elsewhere. */
async function serve(parts: Parts): Promise<void> {
  const { grounds, till, life, booksOf } = parts;
  const { plan } = grounds;
  const model = chooseModel(parts);
  const off = grounds.isOff(till, model);
  const known = ((off ? till.lists.get(model)?.codes : undefined) ?? [...booksOf(model).vouchers.keys()]).slice(-12);
  // without the line only a voucher of the list is any good, and the one that was just used comes again
  const again = known.length > 0 && till.draw.chance(off ? (plan.wellFormed.askMinor === 0 ? 0.95 : 0.7) : model === 'balance' || model === 'bare' ? 0.6 : 0.15);
  const code = again ? (off && till.draw.chance(0.5) ? (till.lastCode.get(model) ?? till.draw.one(known)) : till.draw.one(known)) : newVoucher(parts, model);
  till.lastCode.set(model, code);
  const voucher = booksOf(model).vouchers.get(code);
  const offered = offeredBy(await scanned(parts, { model, code, printed: voucher?.booking }), voucher?.worth);
  if (offered === undefined) return;
  const worth = part(parts, model, offered.worth);
  const id = till.draw.id();
  const guest: Guest = {
    id,
    till: till.number,
    model,
    code,
    worth,
    at: grounds.timeline.now(),
    order: grounds.watch.nextOrder(),
    handed: false,
    waits: true,
    byPolicy: false,
    back: false,
    resolved: false,
    sentAgain: false,
    sent: false,
    forgotten: false,
    clouded: false,
    actsUntil: -1,
  };
  grounds.watch.guests.set(id, guest);
  const redeemed = await life.ask('voucher.redeem', { id, scanId: offered.scanId, worth });
  if (redeemed.asks === undefined) return heed(parts, guest, redeemed);
  const answered = askSupervisor(parts, guest, redeemed).then((after) => heed(parts, guest, after));
  // while the supervisor comes, the guest steps aside and the next one is served
  if (till.draw.chance(0.5)) await answered;
  else hit(grounds.hits, 'person', 'stepped aside');
}

/** The policy wants a supervisor's word. Mia stands at the till: hers is none. Sam comes, mostly, and what he says is judged again. */
async function askSupervisor({ grounds, till, life }: Parts, guest: Guest, asked: Redeemed): Promise<Redeemed> {
  const { id } = asked;
  hit(grounds.hits, 'person', 'asked');
  await life.pause(till.draw.whole(1_000, 60_000));
  const byHerself = await life.ask('voucher.approve', { id, approver: MIA });
  if (byHerself.is === 'done') grounds.watch.violated(`${id} was approved by the cashier herself`);
  // what was not known a moment ago may be known not to have been taken by now
  if (till.draw.chance(0.2)) return byHerself.redemption.outcome.is === 'not-known' ? byHerself.redemption : life.ask('redemption.giveUp', { id });
  // what was not begun begins now
  if (asked.outcome.is !== 'not-known') Object.assign(guest, { at: grounds.timeline.now(), order: grounds.watch.nextOrder() });
  const { is, redemption } = await life.ask('voucher.approve', { id, approver: SAM });
  if (is === 'done' && redemption.outcome.is === 'accepted-offline') hit(grounds.hits, 'person', 'approved');
  return redemption;
}

/** A voucher that nobody looked at: most are new, some were used before. */
async function serveSomebodyOnPaper(parts: Parts): Promise<void> {
  const { till, booksOf } = parts;
  const model = till.draw.one(parts.grounds.plan.models.filter((name) => name !== 'office'));
  const code = till.draw.chance(0.8) ? newVoucher(parts, model) : (till.lastCode.get(model) ?? newVoucher(parts, model));
  const worth = booksOf(model).vouchers.get(code)?.worth;
  if (worth !== undefined) await serveOnPaper(parts, { model, code, worth: part(parts, model, worth) });
}

/** Any provider; while the line is gone rather one that gives without it. */
function chooseModel({ grounds, till }: Parts): ModelName {
  const models = grounds.plan.models.filter((name) => name !== 'office');
  const listed = models.filter((name) => isListed(name) && grounds.isOff(till, name));
  return listed.length > 0 && till.draw.chance(0.7) ? till.draw.one(listed) : till.draw.one(models);
}

function newVoucher({ till, booksOf }: Parts, model: ModelName): string {
  const books = booksOf(model);
  if (books.fresh !== undefined) return books.fresh().code;
  const worth = worthOf(model, till.draw.whole(0, 2));
  const code = `${PREFIX[model]}${String(books.vouchers.size + 1).padStart(8, '0')}`;
  books.vouchers.set(code, { code, worth, left: unitsOf(worth) });
  return code;
}

function worthOf(model: ModelName, which: number): Worth {
  const money: Worth = { kind: 'money', minor: [5_000, 2_500, 10_000][which] ?? 5_000, currency: 'EUR' };
  if (model === 'balance' || model === 'bare') return money;
  if (model === 'said') return which === 1 ? { kind: 'uses', count: 1 } : money;
  return [money, { kind: 'uses', count: 1 } as const, { kind: 'percent', hundredths: 2_000 } as const][which] ?? money;
}

function part({ till, booksOf }: Parts, model: ModelName, whole: Worth): Worth {
  if (model === 'order' && whole.kind === 'uses' && booksOf(model).fresh !== undefined) return partOf(whole, till.draw.whole(1, whole.count));
  if ((model !== 'balance' && model !== 'bare' && model !== 'said') || whole.kind !== 'money' || till.draw.chance(0.4)) return whole;
  return partOf(whole, Math.min(whole.minor, till.draw.whole(1, 4) * 1_000));
}

/** What the cashier does with a verdict. A redeem that was not begun has no redemption, and nothing is owed for it. */
async function heed(parts: Parts, guest: Guest, redeemed: Redeemed): Promise<void> {
  const { till, life, grounds } = parts;
  const { outcome } = redeemed;
  till.begun++;
  if (outcome.is !== 'not-known') return seen(parts, guest, redeemed);
  told(parts, guest, redeemed);
  await life.ask('redemption.shown', { id: guest.id, outcome: outcome.is });
  if (till.draw.chance(0.5)) return decideAlone(parts, guest, till.draw.whole(1_000, 20_000));
  grounds.timeline.after(till.draw.whole(30_000, 400_000), () => life.resume(() => void decideAlone(parts, guest, 0)));
}

/** The screen says what to do, and it is done: the goods go out on REDEEMED and ACCEPTED OFFLINE only. */
async function seen(parts: Parts, guest: Guest, redeemed: Redeemed): Promise<void> {
  const { outcome } = redeemed;
  told(parts, guest, redeemed);
  if (outcome.is === 'not-known') return;
  guest.waits = false;
  guest.handed = outcome.is !== 'not-accepted';
  if (outcome.is === 'accepted-offline') offline(parts, guest);
  await parts.life.ask('redemption.shown', { id: guest.id, outcome: outcome.is });
  if (guest.handed) await maybeBack(parts, guest);
}

/** The cashier does not wait for the answer: the guest goes without, or with the goods. */
async function decideAlone({ grounds, till, life }: Parts, guest: Guest, afterMs: number): Promise<void> {
  await life.pause(afterMs);
  if (!guest.waits) return;
  guest.waits = false;
  const yes = till.draw.chance(0.3 * Math.sign(grounds.plan.rate.people));
  guest.handed = yes;
  if (!yes) hit(grounds.hits, 'person', 'gave up');
  const { outcome } = yes ? (await life.ask('redemption.handedOver', { id: guest.id, answer: 'yes' })).redemption : await life.ask('redemption.giveUp', { id: guest.id });
  // it was decided in the same moment: what the screen says now counts
  if (outcome.is === 'redeemed' || outcome.is === 'accepted-offline') guest.handed = true;
  if (outcome.is === 'not-accepted') guest.handed = false;
}

/** A late answer decides for a guest who still stands there. */
function hearPushes(parts: Parts): void {
  const { grounds, life } = parts;
  life.onPushed((pushed: Pushed<'redemption.changed'>) => {
    const guest = grounds.watch.guests.get(pushed.id);
    if (guest === undefined) return;
    if (guest.waits && pushed.decided && guest.told !== undefined) void seen(parts, guest, pushed);
    else told(parts, guest, pushed);
  });
}

/** What stands on the screen, and the reference under which it is found again. */
function told({ grounds }: Parts, guest: Guest, { outcome, reference }: Pick<Redeemed, 'outcome' | 'reference'>): void {
  guest.told = outcome.is;
  guest.reference = reference;
  grounds.watch.told(guest.id, outcome);
}

function offline({ grounds, till }: Parts, guest: Guest): void {
  hit(grounds.hits, 'person', 'given offline');
  const read = till.lists.get(guest.model);
  // what was given before the till came to another machine is told there
  const outlived = read !== undefined && read.startedAt < till.wholeSince && guest.at >= till.wholeSince;
  const list = outlived ? undefined : read;
  const saidNoAt = till.saidNo.get(`${guest.model} ${guest.code}`);
  grounds.watch.givenOffline(guest, list, { away: (outage) => grounds.awayMs(till, guest.model, outage), saidNoAt });
}

/** Some goods come back: a slip is undone at once, or a supervisor has it reversed. */
async function maybeBack({ grounds, till, life }: Parts, guest: Guest): Promise<void> {
  if (grounds.plan.rate.people === 0 || !till.draw.chance(0.08)) return;
  await life.pause(till.draw.whole(500, 40_000));
  guest.back = true;
  guest.handed = false;
  await takeBack({ grounds, till, life }, guest);
}

/** The goods are back on this side; the desk is told until it has heard it. */
export async function takeBack({ grounds, life }: Pick<Parts, 'grounds' | 'till' | 'life'>, guest: Guest): Promise<void> {
  const undone = await life.ask('redemption.undo', { id: guest.id });
  if (undone.is === 'done') return hit(grounds.hits, 'person', 'undo');
  const back = await judged((approver) => life.ask('redemption.takeBack', { id: guest.id, words: 'the goods came back', approver }));
  if (back.is === 'done') return hit(grounds.hits, 'person', guest.sent ? 'take back' : 'cancel');
  const { outcome } = back.redemption;
  // it cannot be given back: the guest keeps the goods; or it has been given back already
  if (outcome.is === 'redeemed' || outcome.is === 'accepted-offline') guest.handed = true;
  guest.back = outcome.is === 'not-accepted' && outcome.reason === 'taken-back';
}

/** Sam judges it; what he had a part in himself is Mia's, for nobody else is left. */
export async function judged<T extends { is: string }>(act: (approver: typeof SAM) => Promise<T>): Promise<T> {
  const bySam = await act(SAM);
  return bySam.is === 'not-allowed' ? act(MIA) : bySam;
}

async function wantErrand({ grounds, till, life }: Parts): Promise<void> {
  const id = till.draw.id();
  const { what, request } = grounds.plan.clients ? errandOf(grounds.watch, till, id) : { what: 'issue', request: { for: 'a guest' } };
  const { is } = await life.ask('errand.want', { id, account: 'office', what, request: JSON.stringify(request) });
  if (is !== 'wanted') grounds.watch.violated(`till ${till.number}: an errand is not wanted: ${is}`);
}
