import { z } from 'zod';
import { Policy } from '../../shared/policy.ts';
import { Role } from '../../shared/person.ts';
import { PrintingSettings } from '../../shared/printing.ts';
import { AdilityOptions, Grammar, VistaOcapiOptions, VistaVouchersOptions, VoucherCartOptions } from '../../shared/settings.ts';
import { Currency, WorthKind } from '../../shared/worth.ts';
import { recoveryKeyOf } from '../vault/recovery.ts';
import { AdilityAccess, VaucharAccess, VistaOcapiAccess, VistaVouchersAccess, VoucherCartAccess } from './access.ts';
import { Language } from '../../shared/words/languages.ts';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be of small letters, digits and hyphens, 40 at most').refine((id) => id !== 'desk', 'is what the program calls itself');
const Name = z.string().trim().min(1).max(100);

/** A time zone by its name in the tz database. */
const TimeZone = z.string().max(60).refine(isTimeZone, 'is no time zone, as Europe/Berlin is one');

/** X25519, as base64 of the public key alone or as PEM. */
const RecoveryKey = z.string().max(1_000).refine((text) => recoveryKeyOf(text) !== undefined, 'is no X25519 public key, neither as PEM nor as its base64');

const PersonInFile = z.strictObject({ id: Id, name: Name, role: Role, pin: z.string().regex(/^\d{4,12}$/, 'must be of 4 to 12 digits') });

/** `none`: nothing is given while its provider cannot be asked. Absent: as it is; for a new account what its provider begins with. */
const PolicyInFile = z.union([z.literal('none'), Policy.omit({ version: true })]).optional();

const OfEveryAccount = z.strictObject({
  id: Id,
  name: Name,
  /** absent: the venue's */
  currency: Currency.optional(),
  grammar: Grammar.refine(({ length, prefix }) => length.min <= length.max && prefix.length <= length.max, 'fits no code: see prefix, min and max'),
  /** how long a cashier waits for an answer; absent: 2 seconds */
  verdictAfterMs: z.int().min(500).max(20_000).optional(),
  policy: PolicyInFile,
  /** what is redeemed as soon as it is scanned and its provider has said that it is good, by what it is worth; absent: nothing */
  atOnce: z.array(WorthKind).max(3).optional(),
  /** accounts to which a code that fits them as well may be shown, so that nobody has to say whose it is */
  askWith: z.array(Id).max(20).optional(),
});

export const AccountInFile = z.discriminatedUnion('provider', [
  OfEveryAccount.extend({ provider: z.literal('vauchar'), access: VaucharAccess }),
  OfEveryAccount.omit({ atOnce: true }).extend({ provider: z.literal('vouchercart'), options: VoucherCartOptions, access: VoucherCartAccess }),
  OfEveryAccount.extend({ provider: z.literal('adility'), options: AdilityOptions.extend({ timeZone: TimeZone }), access: AdilityAccess }),
  // nothing is ever given offline by it
  OfEveryAccount.omit({ policy: true, atOnce: true }).extend({ provider: z.literal('vista-ocapi'), options: VistaOcapiOptions, access: VistaOcapiAccess }),
  OfEveryAccount.omit({ grammar: true, policy: true, askWith: true, atOnce: true }).extend({ provider: z.literal('vista-vouchers'), options: VistaVouchersOptions, access: VistaVouchersAccess }),
]);
export type AccountInFile = z.infer<typeof AccountInFile>;

/** All that makes an installation the till of a venue, in one file. PINs and credentials stand in it in clear: it is wiped when it has been read. */
export const ProvisioningFile = z.strictObject({
  /** of this shape */
  version: z.literal(1),
  venue: Name,
  terminalId: Id,
  /** so many tills of the venue may each give as much offline as this one */
  tills: z.int().min(1).max(1_000),
  currency: Currency,
  language: Language,
  timeZone: TimeZone,
  /** how receipts are printed, where it is not as at first; absent: as it is */
  printing: PrintingSettings.partial().optional(),
  /** whoever has the other half can open the journal of a machine that is dead */
  recoveryKey: RecoveryKey,
  people: z
    .array(PersonInFile)
    .min(1)
    .max(500)
    .refine((people) => people.some(({ role }) => role === 'manager'), 'must have a manager among them: nobody else can set this till up anew')
    .refine(haveOwnIds, 'must each have an id of their own'),
  accounts: z.array(AccountInFile).min(1).max(50).refine(haveOwnIds, 'must each have an id of their own').refine(askOnlyEachOther, 'name an account in askWith that is not in the file'),
});
export type ProvisioningFile = z.infer<typeof ProvisioningFile>;

function askOnlyEachOther(accounts: AccountInFile[]): boolean {
  return accounts.every((account) => !('askWith' in account) || (account.askWith ?? []).every((id) => accounts.some((other) => other.id === id)));
}

function haveOwnIds(all: { id: string }[]): boolean {
  return new Set(all.map(({ id }) => id)).size === all.length;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
