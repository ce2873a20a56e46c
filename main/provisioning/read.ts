import { existsSync, readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { no, ok, type Result } from '../../shared/result.ts';
import { ProvisioningFile } from './file.ts';

const BYTES_AT_MOST = 1024 * 1024;

/** A file that was read whole and is as it should be; `hash` names it for ever. */
export type ReadFile = { file: ProvisioningFile; hash: string };

/** Reads a provisioning file. All that is wrong with it is said at once, each by its path in the file; values are never repeated, because secrets stand in it. */
export function readProvisioning(path: string): Result<ReadFile, string[]> {
  if (!existsSync(path) || !statSync(path).isFile()) return no(['there is no such file']);
  if (statSync(path).size > BYTES_AT_MOST) return no(['it is longer than 1 MB: this is another file']);
  const text = textOf(path);
  if (text === undefined) return no(['it cannot be read: this user may not, or the disk it lies on is gone']);
  const json = jsonOf(text);
  if (!json.ok) return json;
  const read = ProvisioningFile.safeParse(json.value);
  return read.success ? ok({ file: read.data, hash: createHash('sha256').update(text).digest('hex') }) : no(objectionsTo(read.error, json.value));
}

/** All that is wrong with something, each by its path in it, in words without values. */
export function objectionsTo({ issues }: z.ZodError, whole: unknown): string[] {
  return issues.flatMap((issue) => wordsOf(issue, whole));
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // the system's own words for it help nobody here
    return undefined;
  }
}

function jsonOf(text: string): Result<unknown, string[]> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return no([`it is not JSON${placeOf(text, error.message)}`]);
  }
}

/** Where it stops being JSON: the machine's own words would repeat a piece of the file. */
function placeOf(text: string, words: string): string {
  const position = /position (\d+)/.exec(words)?.[1];
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return `: line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

type Issue = z.core.$ZodIssue;

function wordsOf(issue: Issue, whole: unknown): string[] {
  const path = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${pathOf([...issue.path, key])} is not known here: is it misspelt?`);
  const value = valueAt(whole, issue.path);
  if (value === undefined) return [`${path} is missing`];
  // of several shapes the last is the object, and what is wrong with it says more
  const within = issue.code === 'invalid_union' && typeof value === 'object' ? (issue.errors.at(-1) ?? []) : [];
  if (within.length > 0) return within.flatMap((one) => wordsOf({ ...one, path: [...issue.path, ...one.path] }, whole));
  return [`${path} ${plainly(issue)}`];
}

const KINDS: Record<string, string> = { string: 'text', int: 'a whole number', number: 'a number', boolean: 'true or false', object: 'an object', array: 'a list' };

function plainly(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'must not be empty' : `must be at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? `is too long: ${issue.maximum} at most` : `must be at most ${issue.maximum}`;
    case 'invalid_union':
      return issue.discriminator === undefined ? 'is not as it should be' : 'is none that this program knows';
    case 'invalid_format':
    case 'custom':
      // Currency has no words of its own
      return issue.message.startsWith('Invalid') ? 'is not written as it should be' : issue.message;
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
      return 'is not as it should be';
  }
}

function pathOf(path: readonly PropertyKey[]): string {
  const written = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return written === '' ? 'the whole file' : written.replace(/^\./, '');
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined), whole);
}
