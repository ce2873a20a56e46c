import { z } from 'zod';
import { BookingKind } from './booking.ts';
import { Currency, WorthKind } from './worth.ts';
import { Role } from './person.ts';
import { PrintingSettings } from './printing.ts';
import { SerialScanner } from './serial.ts';
import { PutBack } from './storage.ts';
import { Policy } from './policy.ts';
import { Language } from './words/languages.ts';

/** How a code of an account looks: plain parts, no free regular expressions. */
export const Grammar = z.strictObject({
  prefix: z.string().max(16),
  length: z.strictObject({ min: z.int().min(1), max: z.int().max(64) }),
  charset: z.enum(['digits', 'upper-alphanumeric', 'alphanumeric', 'printable']),
  /** the characters that may stand at a position, counted from 1 */
  positions: z.array(z.strictObject({ at: z.int().min(1).max(64), oneOf: z.string().min(1).max(94) })).max(64).optional(),
  /** the last character is worked out from those between it and the prefix, all of them digits: Luhn's way, or as EAN and UPC do */
  checkDigit: z.enum(['luhn', 'ean']).optional(),
});
export type Grammar = z.infer<typeof Grammar>;

/** The grammar of an account that takes no vouchers, and is asked about none. */
export const NO_CODES = { prefix: '', length: { min: 1, max: 64 }, charset: 'printable' } as const;

/** What a VoucherCart account is set up with beside its access. Its vouchers cannot be looked up, so the account says what they may be good for. */
export const VoucherCartOptions = z.strictObject({
  salesPageId: z.int().positive(),
  /** where this till stands, in VoucherCart's own numbers */
  redeemLocation: z.int().positive(),
  sells: z.enum(['uses', 'money', 'both']),
  /** in what VoucherCart counts the money it takes off a voucher; until it is set no money is taken, because a wrong guess is a hundred times too much */
  moneyUnit: z.enum(['minor', 'major']).optional(),
});
export type VoucherCartOptions = z.infer<typeof VoucherCartOptions>;

/** What an Adility account is set up with beside its access. */
export const AdilityOptions = z.strictObject({
  advertiserId: z.string().min(1).max(100),
  /** whose vouchers the venue takes; what they are called is not in a voucher */
  offers: z.array(z.strictObject({ id: z.string().min(1).max(100), title: z.string().max(100).optional() })).max(100),
  /** cancelling is the guest's refund: only where the venue gives them */
  cancels: z.boolean(),
  format: z.enum(['json', 'xml']),
  /** where the days of a voucher's validity begin and end */
  timeZone: z.string(),
});
export type AdilityOptions = z.infer<typeof AdilityOptions>;

/** Which of Vista's words for the result of a token end it, and how: their documents name none. What is not named here leaves it to be asked about again. */
export const VistaVouchersOptions = z.strictObject({
  statusWords: z.strictObject({ done: z.array(z.string().min(1).max(60)).max(20), failed: z.array(z.string().min(1).max(60)).max(20) }),
});
export type VistaVouchersOptions = z.infer<typeof VistaVouchersOptions>;

/** What an account at Vista's Digital Platform is set up with beside its access. */
export const VistaOcapiOptions = z.strictObject({
  siteId: z.string().min(1).max(100),
  /** what the vouchers of the account can be: no code says it */
  kinds: z.array(BookingKind).min(1).max(3),
  /** of several types of ticket that a voucher buys, the one that this till gives */
  ticketTypes: z.array(z.string().min(1).max(100)).max(100),
  /** is a voucher good again once its order was refunded? While nobody has proved it, a person decides */
  refundReinstates: z.boolean(),
  /** how long after its time an order may still be completed, as it is set up there */
  orderGraceMinutes: z.int().min(1).max(120),
});
export type VistaOcapiOptions = z.infer<typeof VistaOcapiOptions>;

const OfEveryAccount = z.strictObject({
  id: z.string(),
  name: z.string(),
  currency: Currency,
  grammar: Grammar,
  /** how long a cashier waits for an answer before the desk says NOT KNOWN */
  verdictAfterMs: z.int().min(500).max(20_000),
  /** absent: nothing is given while the provider cannot be asked */
  policy: Policy.optional(),
  /** accounts to which a code that fits them as well may be shown, so that nobody has to say whose it is */
  askWith: z.array(z.string()).max(20).optional(),
  /** what is redeemed as soon as its provider has said that it is good: by what it is worth; absent: the cashier's key redeems each */
  atOnce: z.array(WorthKind).max(3).optional(),
  /** takes no voucher any more; what it still owes goes on being paid */
  disabled: z.literal(true).optional(),
  /** nothing is owed by it and nothing can be: its name stands beside what was done */
  removed: z.literal(true).optional(),
});

/** One account: what all have, its provider, and that provider's options. */
export const AccountSettings = z.discriminatedUnion('provider', [
  OfEveryAccount.extend({ provider: z.literal('vauchar') }),
  OfEveryAccount.extend({ provider: z.literal('vouchercart'), options: VoucherCartOptions }),
  OfEveryAccount.extend({ provider: z.literal('adility'), options: AdilityOptions }),
  OfEveryAccount.extend({ provider: z.literal('vista-ocapi'), options: VistaOcapiOptions }),
  // an office: no code is one of its vouchers, whatever the grammar says
  OfEveryAccount.extend({ provider: z.literal('vista-vouchers'), options: VistaVouchersOptions }),
]);
export type AccountSettings = z.infer<typeof AccountSettings>;

/** scrypt's N where none stands beside a PIN; above it scrypt wants more memory than it is given. */
export const PIN_COST = 16_384;

/** A PIN is kept as scrypt of PIN and salt, keyed with the vault's key: a stolen file gives none away. `cost` is scrypt's N. */
export const KeptPin = z.strictObject({ salt: z.string(), hash: z.string(), cost: z.int().min(1_024).max(PIN_COST).optional() });
export type KeptPin = z.infer<typeof KeptPin>;

export const PersonSettings = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: Role,
  pin: KeptPin,
  /** keyed hash of the code on their badge */
  badge: z.string().optional(),
  /** does not work here any more; their name stands beside what they did */
  disabled: z.literal(true).optional(),
});
export type PersonSettings = z.infer<typeof PersonSettings>;

/** May they do anything at this till? */
export function worksHere({ disabled }: Pick<PersonSettings, 'disabled'>): boolean {
  return disabled !== true;
}

/** What a scanner puts before or behind each code. */
const Affix = z.string().min(1).max(16).optional();

/** How a keyboard-wedge scanner is set up: its keys mean a US keyboard's characters, or whatever this computer's layout makes of them; what it adds to each code. */
export const ScannerSettings = z.strictObject({ layout: z.enum(['us', 'system']), prefix: Affix, suffix: Affix });
export type ScannerSettings = z.infer<typeof ScannerSettings>;

/** The camera that a cashier chose. What the browser calls it by changes at each start: so its name, and the how many'th of that name. `mirrored`: as they want its picture; absent, as such a camera is usually wanted. */
export const CameraSettings = z.strictObject({ label: z.string().min(1).max(200), nth: z.int().min(0).max(100), mirrored: z.boolean().optional() });
export type CameraSettings = z.infer<typeof CameraSettings>;

/** A till's key sealed to the venue's recovery key: with its other half a journal is opened whose machine is dead. `to` is what people compare. */
export const RecoveryBox = z.strictObject({ to: z.string(), id: z.string(), ephemeral: z.string(), box: z.string() });
export type RecoveryBox = z.infer<typeof RecoveryBox>;

/** How large the window's text is, in percent of the usual. */
export const TextSize = z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(200)]);
export type TextSize = z.infer<typeof TextSize>;

/** How loud the outcomes are, in percent; 0: not at all. */
export const SoundSettings = z.strictObject({ volume: z.int().min(0).max(100) });
export type SoundSettings = z.infer<typeof SoundSettings>;

export const SettingsEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('terminal-named'), by: z.string(), id: z.string(), venue: z.string(), timeZone: z.string() }),
  z.strictObject({ kind: z.literal('account-set'), by: z.string(), account: AccountSettings }),
  z.strictObject({ kind: z.literal('person-set'), by: z.string(), person: PersonSettings }),
  // the machine on which this journal is written from here on
  z.strictObject({ kind: z.literal('machine-set'), machine: z.string() }),
  // what stands before it came from a file of that hash; `access` names the sealed file that has the accounts' access from then on. `open`: the till's key lies in the open, because somebody wanted it so
  z.strictObject({ kind: z.literal('provisioned'), by: z.string(), hash: z.string(), access: z.string(), language: Language, recovery: RecoveryBox, open: z.literal(true).optional() }),
  // which sealed file has the accounts' access from here on, where a manager changed it at the till
  z.strictObject({ kind: z.literal('access-set'), by: z.string(), access: z.string() }),
  // this journal was put back: from what, and what is missing
  z.strictObject({ kind: z.literal('put-back'), by: z.string(), putBack: PutBack }),
  // this journal goes on elsewhere: for whom its file was sealed, and the epoch that begins there
  z.strictObject({ kind: z.literal('moved-out'), by: z.string(), at: z.iso.datetime(), to: z.string(), machine: z.string(), epoch: z.int() }),
  // a machine took this journal over, from another or from itself after all
  z.strictObject({ kind: z.literal('epoch-begun'), by: z.string(), epoch: z.int(), machine: z.string() }),
  // a lane in which the provider declined too often waits until somebody has looked
  z.strictObject({ kind: z.literal('lane-paused'), account: z.string() }),
  // a provider asked for no calls for so many milliseconds from then on, in UTC milliseconds of the wall clock
  z.strictObject({ kind: z.literal('lane-held'), account: z.string(), fromMs: z.int(), ms: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('lane-resumed'), by: z.string(), account: z.string() }),
  // so many tills of the venue may each give as much offline as this one
  z.strictObject({ kind: z.literal('tills-set'), by: z.string(), tills: z.int().min(1) }),
  z.strictObject({ kind: z.literal('scanner-set'), by: z.string(), scanner: ScannerSettings }),
  // the scanner at a serial port; without one none is read
  z.strictObject({ kind: z.literal('serial-scanner-set'), by: z.string(), scanner: SerialScanner.optional() }),
  // how receipts are printed
  z.strictObject({ kind: z.literal('printing-set'), by: z.string(), printing: PrintingSettings }),
  // what the window speaks
  z.strictObject({ kind: z.literal('language-set'), by: z.string(), language: Language }),
  z.strictObject({ kind: z.literal('text-size-set'), by: z.string(), percent: TextSize }),
  z.strictObject({ kind: z.literal('sound-set'), by: z.string(), sound: SoundSettings }),
  z.strictObject({ kind: z.literal('camera-set'), by: z.string(), camera: CameraSettings }),
]);
export type SettingsEvent = z.infer<typeof SettingsEvent>;

/** The epoch of a journal, and where it went: counted up by each machine that takes it over. */
export function epochOf(settings: SettingsEvent[]): { epoch: number; movedOut?: Extract<SettingsEvent, { kind: 'moved-out' }> } {
  let epoch = 1;
  let movedOut: Extract<SettingsEvent, { kind: 'moved-out' }> | undefined;
  for (const event of settings) {
    if (event.kind === 'moved-out') movedOut = event;
    if (event.kind !== 'epoch-begun') continue;
    epoch = event.epoch;
    movedOut = undefined;
  }
  return movedOut === undefined ? { epoch } : { epoch, movedOut };
}
