import { z } from 'zod';
import { Booking } from './booking.ts';
import { Contact } from './contact.ts';
import { deviceCalls } from './devices.ts';
import { ReviewName } from './errand.ts';
import { ResolutionName } from './event.ts';
import { LateEntered, ShownLoss, Slip } from './late.ts';
import { FORCE_AT_MOST_MS, Readiness, TILLS_AT_MOST } from './offline.ts';
import { ListProgress } from './lists.ts';
import { accountCalls } from './accounts.ts';
import { historyCalls } from './history.ts';
import { officeCalls } from './office.ts';
import { GO_ON_HERE, GoingOn, KeySaved, MOVE_OUT, MovingIn, MovingOut, OwnMoveKey, SeenReceiver, SeenTill, TAKE_OVER } from './move.ts';
import { peopleCalls } from './people.ts';
import { Person, personCalls, type Role, Unapproved } from './person.ts';
import { PolicyWish } from './policy.ts';
import { printingCalls } from './printing.ts';
import { Conflict, Queue } from './queue.ts';
import { OutcomeName, Question, Refusal, ShownRedemption } from './redemption.ts';
import { LocalDay, Report } from './report.ts';
import { saleCalls, SaleName } from './sale.ts';
import { Scanned } from './scanned.ts';
import { serialCalls, SerialNow } from './serial.ts';
import { CameraSettings, ScannerSettings, SoundSettings, TextSize } from './settings.ts';
import { SeenSetup, SET_UP, SettingUp, WasSetUp } from './setup.ts';
import { shiftCalls } from './shift.ts';
import { CONFIRMATION, PutBackFault, PuttingBack, Restoring, Space, Storage } from './storage.ts';
import { trainingCalls, TrainingNow } from './training.ts';
import { Worth } from './worth.ts';

type CallShape = { who: 'anyone' | Role; input: z.ZodType; output: z.ZodType };

const Nothing = z.strictObject({});
/** A second person who answers for it with their PIN. */
const Approver = z.strictObject({ personId: z.string(), pin: z.string().max(16) });
export type Approver = z.infer<typeof Approver>;
const Words = z.string().trim().min(1).max(500);
/** What a person typed, pasted or chose: a path, or the text of a key. */
const Named = z.string().trim().max(4_096);
/** What became of a wish that needs a second person. `changed`: it is no longer as the screen showed it. */
const Approval = z.enum(['done', ...Unapproved.options, 'changed']);
export type Approval = z.infer<typeof Approval>;
const RedemptionId = z.strictObject({ id: z.uuid() });

/** What a window learns when it opens. */
const Opening = z.strictObject({
  mode: z.enum(['training', 'live']),
  venue: z.string(),
  timeZone: z.string(),
  /** what the accounts' money is in */
  currencies: z.array(z.string()),
  versions: z.strictObject({ app: z.string(), runtime: z.string() }),
  people: z.array(Person),
  scanner: ScannerSettings,
  serial: SerialNow,
  sound: SoundSettings,
  textSize: TextSize,
  /** absent: nobody has chosen one */
  camera: CameraSettings.optional(),
  /** the key that brings the window forward from behind any other; absent: another program has it */
  comesForward: z.string().optional(),
  training: TrainingNow.optional(),
  signedIn: Person.optional(),
  /** this desk is open because a window had it set up */
  wasSetUp: WasSetUp.optional(),
  /** it was closed to put a backup in the journal's place, and that could not be done: everything is as it was */
  notPutBack: PutBackFault.optional(),
});
export type Opening = z.infer<typeof Opening>;

/** Everything the window may ask of main, who may ask it, and what comes back. */
export const calls = {
  /** changes nothing: who gets an answer knows that main is not busy */
  'desk.there': { who: 'anyone', input: Nothing, output: Nothing },
  'desk.open': { who: 'anyone', input: Nothing, output: Opening },
  ...personCalls,
  ...peopleCalls,
  ...deviceCalls,
  ...serialCalls,
  /** `account`: whose the cashier says it is */
  'voucher.scan': { who: 'cashier', input: z.strictObject({ text: z.string(), account: z.string().optional() }), output: Scanned },
  /** looks at a voucher for what was chosen, which is not harmless: it is held, and wrong PINs count */
  'voucher.book': { who: 'cashier', input: z.strictObject({ scanId: z.uuid(), booking: Booking }), output: Scanned },
  /** nobody redeems it: what was held is let go */
  'voucher.leave': { who: 'cashier', input: z.strictObject({ scanId: z.uuid() }), output: Nothing },
  'voucher.redeem': {
    who: 'cashier',
    input: z.strictObject({ id: z.uuid(), scanId: z.uuid(), worth: Worth, sale: SaleName.optional() }),
    output: ShownRedemption,
  },
  /** a supervisor who is not the cashier answers for what `asks`; `changed`: it is no longer asked, and the redemption says what became of it */
  'voucher.approve': {
    who: 'cashier',
    input: z.strictObject({ id: z.uuid(), approver: Approver, contact: Contact.optional() }),
    output: z.strictObject({ is: Approval, redemption: ShownRedemption }),
  },
  /** the guest's contact, where `asks` wants only that */
  'voucher.contact': { who: 'cashier', input: z.strictObject({ id: z.uuid(), contact: Contact }), output: z.strictObject({ is: z.enum(['done', 'changed']), redemption: ShownRedemption }) },
  'redemption.shown': {
    who: 'cashier',
    input: z.strictObject({ id: z.uuid(), outcome: OutcomeName }),
    output: Nothing,
  },
  'redemption.giveUp': { who: 'cashier', input: RedemptionId, output: ShownRedemption },
  'redemption.questions': { who: 'cashier', input: Nothing, output: z.array(Question) },
  'redemption.handedOver': {
    who: 'cashier',
    /** what somebody was unsure of is answered by a supervisor, signed in or beside the cashier */
    input: z.strictObject({ id: z.uuid(), answer: z.enum(['yes', 'no', 'unsure']), approver: Approver.optional() }),
    output: z.strictObject({ is: Approval, redemption: ShownRedemption }),
  },
  'redemption.find': {
    who: 'cashier',
    input: z.strictObject({ reference: z.string().max(16) }),
    output: z.strictObject({ redemption: ShownRedemption.optional(), refusal: Refusal.optional(), loss: ShownLoss.optional() }),
  },
  'redemption.undo': {
    who: 'cashier',
    input: RedemptionId,
    output: z.strictObject({ is: z.enum(['done', 'changed']), redemption: ShownRedemption }),
  },
  'redemption.takeBack': {
    who: 'cashier',
    input: z.strictObject({ id: z.uuid(), words: Words, approver: Approver }),
    output: z.strictObject({ is: Approval, redemption: ShownRedemption }),
  },
  'late.enter': {
    who: 'cashier',
    input: z.strictObject({ id: z.uuid(), slip: Slip, approver: Approver.optional() }),
    output: LateEntered,
  },
  'report.day': {
    who: 'supervisor',
    input: z.strictObject({ day: LocalDay }),
    output: z.discriminatedUnion('is', [z.strictObject({ is: z.literal('report'), report: Report }), z.strictObject({ is: z.literal('no-such-day') })]),
  },
  ...shiftCalls,
  'queue.open': { who: 'cashier', input: z.strictObject({ after: z.int().optional() }), output: Queue },
  'queue.conflicts': {
    who: 'cashier',
    input: z.strictObject({ after: z.int().optional() }),
    output: z.strictObject({ conflicts: z.array(Conflict), after: z.int().optional() }),
  },
  'queue.inbox': { who: 'cashier', input: Nothing, output: z.array(Question) },
  'queue.syncNow': { who: 'cashier', input: Nothing, output: Nothing },
  'queue.askAgain': { who: 'cashier', input: RedemptionId, output: z.strictObject({ is: z.enum(['done', 'changed', 'asked-to-wait']) }) },
  'queue.tryAgain': { who: 'cashier', input: z.strictObject({ id: z.string(), approver: Approver }), output: z.strictObject({ is: Approval }) },
  'conflict.resolve': {
    who: 'cashier',
    input: z.strictObject({ id: z.uuid(), resolution: ResolutionName, words: Words, approver: Approver }),
    output: z.strictObject({ is: Approval }),
  },
  'contact.erase': { who: 'cashier', input: z.strictObject({ id: z.uuid(), approver: Approver }), output: z.strictObject({ is: Approval }) },
  ...saleCalls,
  ...historyCalls,
  ...officeCalls,
  ...accountCalls,
  ...printingCalls,
  'errand.review': {
    who: 'cashier',
    input: z.strictObject({ id: z.string(), found: ReviewName, words: Words, approver: Approver }),
    output: z.strictObject({ is: Approval }),
  },
  'offline.readiness': { who: 'cashier', input: Nothing, output: Readiness },
  /** works offline for one account or all, for so long at most; it ends by itself when the time is over, or when the line had gone and is back */
  'offline.force': {
    who: 'cashier',
    input: z.strictObject({ account: z.string().optional(), forMs: z.int().positive().max(FORCE_AT_MOST_MS).optional(), approver: Approver }),
    output: z.strictObject({ is: Approval }),
  },
  'offline.lift': { who: 'cashier', input: z.strictObject({ account: z.string().optional(), approver: Approver }), output: z.strictObject({ is: Approval }) },
  /** count and hours of an account's outage begin anew */
  'outage.close': { who: 'cashier', input: z.strictObject({ account: z.string(), approver: Approver }), output: z.strictObject({ is: Approval }) },
  /** how many tills of the venue may risk as much as this one, each by itself */
  'offline.setTills': { who: 'manager', input: z.strictObject({ tills: z.int().min(1).max(TILLS_AT_MOST) }), output: z.strictObject({ tills: z.int() }) },
  /** what a manager would change: the policy in force, or where none is the last there was, or what accounts begin with */
  'offline.policy': {
    who: 'manager',
    input: z.strictObject({ account: z.string() }),
    output: z.discriminatedUnion('is', [z.strictObject({ is: z.literal('policy'), inForce: z.boolean(), policy: PolicyWish }), z.strictObject({ is: z.literal('never-offline') })]),
  },
  /** sets an account's policy from the next judgement on; without one, takes it away */
  'offline.setPolicy': {
    who: 'manager',
    input: z.strictObject({ account: z.string(), policy: PolicyWish.optional(), approver: Approver }),
    output: z.strictObject({ is: z.enum([...Approval.options, 'never-offline']) }),
  },
  /** how it stands with the providers' lists */
  'lists.open': { who: 'cashier', input: Nothing, output: z.array(ListProgress) },
  /** reads a list now: one account's, or all; it is not waited for */
  'lists.read': { who: 'cashier', input: z.strictObject({ account: z.string().optional() }), output: z.array(ListProgress) },
  'lane.resume': { who: 'cashier', input: z.strictObject({ account: z.string(), approver: Approver }), output: z.strictObject({ is: Approval }) },
  'storage.open': { who: 'supervisor', input: Nothing, output: Storage },
  'storage.space': { who: 'anyone', input: Nothing, output: Space },
  'storage.backUp': { who: 'supervisor', input: Nothing, output: z.strictObject({ is: z.enum(['done', 'failed']) }) },
  'storage.restore': { who: 'supervisor', input: z.strictObject({ number: z.int(), confirmation: z.literal(CONFIRMATION), approver: Approver }), output: Restoring },
  // asked of a desk that is shut because its journal is damaged: nobody can sign in there
  'storage.salvage': { who: 'anyone', input: z.strictObject({ confirmation: z.literal(CONFIRMATION) }), output: PuttingBack },
  'storage.reopen': { who: 'anyone', input: Nothing, output: Nothing },
  // a till that was moved out asks these too, and nobody can sign in there: the manager's PIN is what counts
  'move.managers': { who: 'anyone', input: Nothing, output: z.array(Person) },
  /** the text of a move key, or the whole path of its file */
  'move.receiver': { who: 'anyone', input: z.strictObject({ receiver: Named }), output: SeenReceiver },
  /** the system's own dialog; without a path where it was closed */
  'move.choose': { who: 'anyone', input: z.strictObject({ what: z.enum(['receiver', 'target', 'key', 'moved']) }), output: z.strictObject({ path: z.string().optional() }) },
  'move.out': { who: 'anyone', input: z.strictObject({ receiver: Named, file: Named, confirmation: z.literal(MOVE_OUT), approver: Approver }), output: MovingOut },
  'move.goOnHere': { who: 'anyone', input: z.strictObject({ confirmation: z.literal(GO_ON_HERE), approver: Approver }), output: GoingOn },
  /** makes this machine's key where there is none to be used yet */
  'move.key': { who: 'anyone', input: Nothing, output: OwnMoveKey },
  'move.saveKey': { who: 'anyone', input: z.strictObject({ file: Named }), output: z.strictObject({ is: KeySaved }) },
  /** opens a move file and changes nothing */
  'move.look': { who: 'anyone', input: z.strictObject({ file: Named }), output: SeenTill },
  'move.in': { who: 'anyone', input: z.strictObject({ file: Named, confirmation: z.literal(TAKE_OVER), approver: Approver }), output: MovingIn },
  // a till whose access cannot be read asks these too, and nobody can sign in there; at an open desk a manager has to be signed in
  /** the system's own dialog; without a path where it was closed */
  'setup.choose': { who: 'anyone', input: Nothing, output: z.strictObject({ path: z.string().optional() }) },
  /** reads and checks a provisioning file and changes nothing */
  'setup.look': { who: 'anyone', input: z.strictObject({ file: Named }), output: SeenSetup },
  /** `seen`: the file as it was looked at; `open`: the key may lie in the open; without an approver where nobody has to answer for it */
  'setup.do': {
    who: 'anyone',
    input: z.strictObject({ file: Named, seen: z.string(), open: z.boolean(), wipe: z.boolean(), confirmation: z.literal(SET_UP), approver: Approver.optional() }),
    output: SettingUp,
  },
  'clock.accept': { who: 'cashier', input: z.strictObject({ approver: Approver }), output: z.strictObject({ is: Approval }) },
  ...trainingCalls,
} as const satisfies Record<string, CallShape>;

type Calls = typeof calls;
export type CallName = keyof Calls;
export type Input<N extends CallName> = z.infer<Calls[N]['input']>;
export type Output<N extends CallName> = z.infer<Calls[N]['output']>;
export type Handlers = { [N in CallName]: (input: Input<N>) => Output<N> | Promise<Output<N>> };

/** Why a call got no answer: the window asked for something main does not do, or main has a defect. */
export type CallFault = { kind: 'unknown-call' | 'not-allowed' | 'bad-input' | 'defect' } | { kind: 'shut'; why: ShutReason };

/** Why the desk cannot work at all: its journal could not be opened. Nothing was changed or deleted. */
export type ShutReason = 'newer' | 'damaged' | 'read-only' | 'in-use' | 'disk-full' | 'moved-out' | 'no-key' | 'no-access';
