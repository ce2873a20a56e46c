import { randomUUID } from 'node:crypto';
import { assert } from '../shared/assert.ts';
import { type CallName, calls, type Input, type Output } from '../shared/contract.ts';
import type { OfficeVerbs } from '../shared/office.ts';
import { plainText } from '../shared/plain.ts';
import type { Result } from '../shared/result.ts';
import type { Opened } from './home.ts';
import type { OpenFault } from './journal/open.ts';
import { fieldsOf, inputOf, linesOf, type ToldVerb } from './office-words.ts';
import type { Serve } from './serve.ts';
import type { Clock } from './terminal.ts';
import type { Carried } from './without-window.ts';

/** What somebody asks of an office at a command line: nothing of it, an account, or a verb with its words. `as`: which manager. */
export type OfficeAsked = { account?: string; verb?: string; words: string[]; json: boolean; as?: string };

/** `pin` comes from whoever stands there, `print` goes to them; `waitMs`: so long an errand is waited for. */
type Parts = { clock: Clock; open(): Promise<Result<Opened, OpenFault>>; pin(): Promise<string>; print(line: string): void; waitMs?: number };

/** An errand is looked at so often, and waited for so long; it goes on without anybody who waits. */
const LOOK_MS = 250;
const WAIT_MS = 10 * 60_000;

const wrong = (sentence: string): Carried => ({ code: 2, sentence });
const undone = (sentence: string): Carried => ({ code: 1, sentence });

/** Asks an office without a window: the same desk, the same calls, and a manager's PIN before any of them. */
export async function askOffice(parts: Parts, asked: OfficeAsked): Promise<Carried> {
  const opened = await parts.open();
  if (!opened.ok) return undone(`The journal cannot be opened (${opened.error.kind}). Nothing was done.`);
  const { desk, close } = opened.value;
  try {
    const signedIn = await signIn(desk.serve, parts, asked.as);
    return signedIn ?? (await answer(desk.serve, parts, asked));
  } finally {
    await close();
  }
}

/** What a call gave; its answer is of its own schema. */
async function call<T>(serve: Serve, name: CallName, input: object, output: { parse(value: unknown): T }): Promise<T> {
  const answered = await serve(name, input);
  assert(answered.ok, `${name} is answered`);
  return output.parse(answered.value);
}

async function signIn(serve: Serve, { pin }: Parts, as: string | undefined): Promise<Carried | undefined> {
  const managers = (await call(serve, 'desk.open', {}, calls['desk.open'].output)).people.filter(({ role }) => role === 'manager');
  const known = managers.map(({ id }) => id).join(', ');
  const manager = as === undefined ? managers[0] : managers.find(({ id }) => id === as);
  if (manager === undefined) return wrong(`No manager is called ${as ?? ''}. There is: ${known}.`);
  if (as === undefined && managers.length > 1) return wrong(`Say which manager asks: --as <one of ${known}>.`);
  const { is } = await call(serve, 'person.signIn', { personId: manager.id, pin: (await pin()).trim().slice(0, 16) }, calls['person.signIn'].output);
  return is === 'signed-in' ? undefined : undone(`That is not the PIN of ${manager.name}. It comes as the first line of the standard input.`);
}

async function answer(serve: Serve, parts: Parts, asked: OfficeAsked): Promise<Carried> {
  const offices = await call(serve, 'office.verbs', {}, calls['office.verbs'].output);
  if (asked.account === undefined) return told(parts, asked, offices);
  const office = offices.find(({ account, name }) => account === asked.account || name === asked.account);
  if (office === undefined) return wrong(`No account with an office is called ${asked.account}. There is: ${offices.map(({ account }) => account).join(', ')}.`);
  if (asked.verb === undefined) return told(parts, asked, [office]);
  const verb = office.verbs.find(({ name }) => name === asked.verb || name.replaceAll(' ', '-') === asked.verb);
  if (verb === undefined) return wrong(`${office.name} cannot be asked for ${asked.verb}. It can be for: ${office.verbs.map(({ name }) => name).join(', ')}.`);
  const input = inputOf(asked.words, verb);
  if (input.is === 'wrong') return wrong(input.why);
  const one = { serve, parts, json: asked.json, account: office.account, verb, input: input.input };
  return verb.kind === 'read' ? readToEnd(one) : wantAndWait(one);
}

function told({ print }: Parts, { json }: OfficeAsked, offices: OfficeVerbs): Carried {
  if (json) print(JSON.stringify(offices));
  else {
    for (const { account, name, verbs } of offices) {
      print(`${account} (${name})`);
      for (const verb of verbs) print(`  ${verb.kind.padEnd(6)} ${verb.name.replaceAll(' ', '-')} ${fieldsOf(verb)}`.trimEnd());
    }
  }
  return { code: 0, sentence: json ? '' : offices.length === 0 ? 'No account has an office.' : 'A star stands behind what has to be said.' };
}

type Asking = { serve: Serve; parts: Parts; json: boolean; account: string; verb: ToldVerb; input: Input<'office.read'>['input'] };

/** Page by page, each printed when it is there: what was printed before a fault is good. */
async function readToEnd({ serve, parts: { print }, json, account, verb, input }: Asking): Promise<Carried> {
  let cursor: string | undefined;
  for (let rows = 0; ; ) {
    const read = await call(serve, 'office.read', { account, verb: verb.name, input, ...(cursor === undefined ? {} : { cursor }) }, calls['office.read'].output);
    if (read.is === 'bad-request') return objected(verb, read.why);
    if (read.is === 'declined') return undone(plainText(`It was declined: ${read.decline.providerText ?? read.decline.reason}`));
    if (read.is === 'fault') return undone(`${rows === 0 ? '' : `After ${rows} rows that is not all. `}No answer: ${read.fault.detail}.`);
    if (read.is === 'no-office') return undone('The account has no office.');
    for (const row of read.rows) print(json ? JSON.stringify(row) : `${linesOf(row).map(plainText).join('\n')}\n`);
    rows += read.rows.length;
    if (read.next === undefined) return { code: 0, sentence: json ? '' : `${rows} ${rows === 1 ? 'row' : 'rows'}.` };
    cursor = read.next;
  }
}

function objected(verb: ToldVerb, why: string): Carried {
  return wrong(plainText(`${verb.name.replaceAll(' ', '-')} cannot be asked for so: ${why}. It wants: ${fieldsOf(verb)}`));
}

async function wantAndWait({ serve, parts: { clock, print, waitMs = WAIT_MS }, json, account, verb, input }: Asking): Promise<Carried> {
  const id = randomUUID();
  const wanted = await call(serve, 'errand.want', { id, account, what: verb.name, request: JSON.stringify(input) }, calls['errand.want'].output);
  if (wanted.is === 'bad-request') return objected(verb, wanted.why);
  if (wanted.is !== 'wanted') return undone(wanted.is === 'disk-full' ? 'The disk is full: nothing was written and nothing sent.' : 'The account has no office.');
  for (let waited = 0; ; waited += LOOK_MS) {
    const now = await call(serve, 'errand.tell', { id }, calls['errand.tell'].output);
    if (now.is !== 'owed' || waited >= waitMs) {
      if (json) print(JSON.stringify({ id, ...now }));
      return endOf(now, wanted.reference, json);
    }
    await new Promise<void>((resolve) => clock.after(LOOK_MS, resolve));
  }
}

function endOf(now: Output<'errand.tell'>, reference: string, json: boolean): Carried {
  const said = 'said' in now && now.said.length > 0 ? ` ${now.said.join('; ')}` : '';
  const ends: Record<typeof now.is, () => Carried> = {
    done: () => ({ code: 0, sentence: json ? '' : plainText(`Done (${reference}).${said}`) }),
    failed: () => undone(plainText(`It was not done (${reference}): ${now.is === 'failed' ? (now.decline?.providerText ?? now.decline?.reason ?? 'its provider says that it failed') : ''}.${said}`)),
    person: () => undone(plainText(`It may have been done, and is not sent again (${reference}). A person looks for ${now.is === 'person' ? (now.lookFor.text ?? reference) : ''} at the provider, and says on the desk what was found.`)),
    owed: () => undone(`It is not done yet (${reference}, ${now.is === 'owed' ? now.why : ''}). The desk goes on with it whenever it is open.`),
    none: () => undone('It is not there.'),
  };
  return ends[now.is]();
}
