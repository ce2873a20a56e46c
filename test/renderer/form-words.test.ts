import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { systemClock } from '../../main/clock.ts';
import { openLooseDrawer } from '../../main/providers/drawer.ts';
import { type Access, makeProvider } from '../../main/providers/registry.ts';
import { TRAINING_ACCOUNTS } from '../../main/settings/training-settings.ts';
import { call } from '../../renderer/client.ts';
import { type Field, fieldsOf, type Shape } from '../../renderer/form/shape.ts';
import { wordsOfField, wordsOfItem } from '../../renderer/words/form.ts';
import { wordsOfVerb } from '../../renderer/words/office.ts';
import { said } from '../../renderer/words/said.ts';
import { jsonSchemaOf } from '../../shared/office.ts';
import type { AccountSettings } from '../../shared/settings.ts';
import { windowOfDesk } from './window-of-desk.ts';

type Asked = { field: string } | { choice: string } | { list: string };

/** All that a form says by a name: its fields, what can be chosen, and what there can be many of. */
function askedIn(fields: Field[]): Asked[] {
  return fields.flatMap(({ name, shape }) => [{ field: name }, ...askedAt(name, shape)]);
}

function askedAt(name: string, shape: Shape): Asked[] {
  if (shape.is === 'choice' || shape.is === 'marks') return shape.of.map((choice) => ({ choice }));
  if (shape.is === 'parts') return askedIn(shape.fields);
  return shape.is === 'list' ? [{ list: name }, ...askedAt(name, shape.item)] : [];
}

/** Each with as much in its office as it can have; nothing is asked of anybody. */
function verbsOf(account: AccountSettings) {
  const settings = account.provider === 'adility' ? { ...account, options: { ...account.options, cancels: true } } : account;
  const nobody = () => {
    throw new Error('nobody is asked');
  };
  const access = { provider: account.provider, baseUrl: 'http://127.0.0.1:1', identityUrl: 'http://127.0.0.1:1' } as Access;
  return makeProvider(settings, { access, exchange: nobody, stream: nobody, ...systemClock, drawer: openLooseDrawer() }).office?.verbs ?? [];
}

const has = (all: object, name: string) => (Object.hasOwn(all, name) ? [] : [name]);

function without(asked: Asked[]): string[] {
  return [...new Set(asked.flatMap((one) => ('field' in one ? has(said.fields, one.field) : 'choice' in one ? has(said.form.choices, one.choice) : has(said.form.items, one.list))))];
}

const verbs = TRAINING_ACCOUNTS.flatMap(verbsOf);

test('every verb of every office has its words, and so has all that it asks for', () => {
  expect(new Set(TRAINING_ACCOUNTS.map(({ provider }) => provider)).size).toBe(5);
  expect(verbs.length).toBeGreaterThan(30);
  expect(verbs.flatMap(({ name }) => has(said.office.verbs, name))).toEqual([]);
  expect(without(verbs.flatMap(({ schema }) => askedIn(fieldsOf(jsonSchemaOf(schema)))))).toEqual([]);
});

test('all that is asked for of an account at any provider has its words', async () => {
  await windowOfDesk({}, 'mia');
  const accounts = await call('accounts.open', {});
  const providers = accounts.ok ? accounts.value.providers : [];
  expect(providers).toHaveLength(5);
  expect(without(providers.flatMap(({ fields }) => askedIn(fieldsOf(fields))))).toEqual([]);
});

test('every field that the rows of a provider are read with has its words', () => {
  const sources = globSync('main/providers/*/*.ts').map((path) => readFileSync(path, 'utf8')).filter((source) => source.includes('rowOf('));
  const read = sources.flatMap((source) => [...source.matchAll(/\b([a-z][a-z_0-9]*): (?:text|whole|flag|id|time|code|seconds|decimal|money|translated|person|limit|many\(|part\(|either\()/g)]);
  const names = read.flatMap(([, name = '']) => (name === 'has_next' ? [] : [name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())]));
  expect(names.length).toBeGreaterThan(100);
  expect([...new Set(names)].flatMap((name) => has(said.fields, name))).toEqual([]);
});

test('what has no words of its own is said as it is called', () => {
  expect(wordsOfField('someNewField')).toBe('Some new field');
  expect(wordsOfField('constructor')).toBe('Constructor');
  expect(wordsOfItem('someNewField', 1)).toBe('Some new field 2');
  expect(wordsOfVerb('paint it')).toBe('Paint it');
});
