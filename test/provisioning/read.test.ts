import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandOf } from '../../main/command-line.ts';
import { hostsOf } from '../../main/provisioning/hosts.ts';
import { readProvisioning } from '../../main/provisioning/read.ts';
import { carryOut } from '../../main/without-window.ts';
import { handClock } from '../clocks.ts';
import { SQL } from '../journal/opened.ts';
import { CHECKER } from '../storage/kept.ts';
import { tempFolder } from '../temp-folder.ts';
import { EXAMPLE, SCHEMA, schemaText } from './schema-text.ts';

type Json = Record<string, unknown> & { accounts: Record<string, object>[]; people: Record<string, unknown>[] };

const example = (): Json => JSON.parse(readFileSync(EXAMPLE, 'utf8')) as Json;

function fileOf(content: unknown): string {
  const path = join(tempFolder(), 'desk.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** What is wrong with the example once something in it was changed. */
function wrong(change: (file: Json) => void): string[] {
  const file = example();
  change(file);
  const read = readProvisioning(fileOf(file));
  return read.ok ? [] : read.error;
}

describe('a provisioning file', () => {
  test('that is good is read; the example in docs is one, and lists what has to be reachable', () => {
    const read = readProvisioning(EXAMPLE);
    expect(read).toMatchObject({ ok: true, value: { file: { venue: 'Harbour Spa', tills: 3 } } });
    if (read.ok) expect(hostsOf(read.value.file)).toEqual(['192.168.1.50:9100', 'adility.example:443', 'auth.vista.example:443', 'cinema.vista.example:443', 'identity.vista.example:443', 'integration.vista.example:443', 'vauchar.example:443', 'vouchercart.example:443']);
  });

  test('has its JSON Schema in docs, as it is generated', () => {
    expect(readFileSync(SCHEMA, 'utf8'), 'node test/provisioning/write-schema.ts writes it anew').toBe(schemaText());
  });

  test.each<[string, (file: Json) => void, string[]]>([
    ['a credential that is missing', ({ accounts }) => Reflect.deleteProperty(accounts[0]?.['access'] ?? {}, 'apiKey'), ['accounts[0].access.apiKey is missing']],
    ['a word that is misspelt', (file) => Object.assign(file, { venu: 'x' }), ['venu is not known here: is it misspelt?']],
    ['a PIN that is a word', ({ people }) => Object.assign(people[1] ?? {}, { pin: 'secret' }), ['people[1].pin must be of 4 to 12 digits']],
    ['nobody who may set it up anew', (file) => (file.people = file.people.slice(0, 2)), ['people must have a manager among them: nobody else can set this till up anew']],
    ['two accounts of one id', ({ accounts }) => Object.assign(accounts[1] ?? {}, { id: 'vauchar' }), ['accounts must each have an id of their own']],
    ['a provider that nobody knows', ({ accounts }) => Object.assign(accounts[0] ?? {}, { provider: 'groupon' }), ['accounts[0].provider is none that this program knows']],
    ['a time zone that is none', (file) => Object.assign(file, { timeZone: 'Mars/Phobos' }), ['timeZone is no time zone, as Europe/Berlin is one']],
    ['a recovery key of another kind', (file) => Object.assign(file, { recoveryKey: ed25519() }), ['recoveryKey is no X25519 public key, neither as PEM nor as its base64']],
    ['a policy with a hole', ({ accounts }) => Reflect.deleteProperty(accounts[0]?.['policy'] ?? {}, 'totalMinor'), ['accounts[0].policy.totalMinor is missing']],
    ['an account that asks another which is not there', ({ accounts }) => Object.assign(accounts[0] ?? {}, { askWith: ['vouchercard'] }), ['accounts name an account in askWith that is not in the file']],
    ['a number that is text', (file) => Object.assign(file, { tills: '3' }), ['tills must be a number']],
  ])('with %s is named by its path', (_what, change, words) => {
    expect(wrong(change)).toEqual(words);
  });

  test('says all that is wrong at once', () => {
    const words = wrong((file) => {
      Object.assign(file, { tills: 0, currency: 'euro' });
      Object.assign(file.people[0] ?? {}, { role: 'boss' });
    });
    expect(words).toEqual(['tills must be at least 1', 'currency is not written as it should be', 'people[0].role must be "cashier" or "supervisor" or "manager"']);
  });

  test.each([
    ['http://vauchar.example', 'accounts[0].access.baseUrl must begin with https://, so that nobody reads codes and credentials on the way'],
    ['http://testapi.adility.com', 'accounts[0].access.baseUrl must begin with https://, so that nobody reads codes and credentials on the way'],
    ['https://till:pass@vauchar.example', 'accounts[0].access.baseUrl must be an address alone, without a name, a password, a question mark or a # in it'],
    ['vauchar', 'accounts[0].access.baseUrl is no address'],
  ])('does not send codes to %s', (baseUrl, words) => {
    expect(wrong(({ accounts }) => Object.assign(accounts[0]?.['access'] ?? {}, { baseUrl }))).toEqual([words]);
  });

  test('speaks without TLS to this machine itself, and to the one host that Adility names', () => {
    expect(wrong(({ accounts }) => Object.assign(accounts[0]?.['access'] ?? {}, { baseUrl: 'http://127.0.0.1:4000' }))).toEqual([]);
    expect(wrong(({ accounts }) => Object.assign(accounts[2]?.['access'] ?? {}, { baseUrl: 'http://testapi.adility.com/submission' }))).toEqual([]);
  });

  test('that is no JSON is named by line and column, and nothing of it is repeated', () => {
    const read = readProvisioning(fileOf('{\n  "pin": "4821"\n  "role": 1 }'));
    expect(read).toEqual({ ok: false, error: ['it is not JSON: line 3, column 3'] });
  });

  test('never has a value of it repeated in what is said to be wrong', () => {
    const secrets = ['HushHush1', 'HushHush2'];
    const words = wrong((file) => {
      Object.assign(file.people[0] ?? {}, { pin: secrets[0] });
      Object.assign(file.accounts[0] ?? {}, { access: { baseUrl: 'https://vauchar.example', merchantId: 1, apiKey: { is: secrets[1] } } });
    });
    expect(words).toHaveLength(3);
    for (const secret of secrets) expect(words.join(' ')).not.toContain(secret);
  });

  test('can be checked from a command line, which changes nothing', async () => {
    const folder = tempFolder();
    const till = { machine: 'this machine', folder, sql: SQL, checker: CHECKER, clock: handClock(), log: () => undefined };
    const good = await carryOut(till, commandOf(['--check-provision', EXAMPLE]));
    expect(good.code).toBe(0);
    expect(good.sentence).toContain('This till has to reach:\n  192.168.1.50:9100\n  adility.example:443\n');
    const bad = await carryOut(till, commandOf(['--check-provision', fileOf({ ...example(), venue: '' })]));
    expect(bad.code).toBe(1);
    expect(bad.sentence).toMatch(/cannot be used:\n {2}venue must not be empty\nNothing was changed\.$/);
  });
});

function ed25519(): string {
  return generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
}
