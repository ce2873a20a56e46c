import { z } from 'zod';
import { assert } from '../../shared/assert.ts';
import type { AccountWish, ShownAccount } from '../../shared/accounts.ts';
import { jsonSchemaOf, type Row } from '../../shared/office.ts';
import { no, ok, type Result } from '../../shared/result.ts';
import type { AccountSettings } from '../../shared/settings.ts';
import { type KeptAccess, openly, unsaid } from './access.ts';
import { accessOfOne, misfitsOf, settingsOf } from './changes.ts';
import { AccountInFile } from './file.ts';
import { objectionsTo } from './read.ts';

/** How the accounts of a till are reached, and how they are sealed anew. What is sealed counts from the moment at which the journal names it, and is read when the desk opens anew. */
export type KeptAccounts = { access: KeptAccess; seal(access: KeptAccess): string };

type Ready = { settings: AccountSettings; access: KeptAccess[string] };
type Present = { accounts: AccountSettings[]; currency: string };

/** What accounts are made of, for whoever would change them. */
export type AccountBook = {
  /** nobody changes them: they are training's */
  simulated: boolean;
  fields(): { provider: string; fields: Row }[];
  /** an account as its form shows it: without secrets, and without what its screen shows beside it */
  input(settings: AccountSettings): ShownAccount['input'];
  /** what a wish would make of an account; or all that is wrong with it, each by its path. What it does not say of the access stays as it is, but for what may be left empty */
  read(wish: AccountWish, present: Present): Result<Ready, string[]>;
  /** seals all anew with one account changed, or left out; the hash by which the journal names it */
  seal(account: string, access: KeptAccess[string] | undefined): string;
};

/** `kept` is absent where the accounts are training's. */
export function makeAccountBook(kept: KeptAccounts | undefined): AccountBook {
  return {
    simulated: kept === undefined,
    fields: fieldsOfProviders,
    input: (settings) => inputOf(settings, kept?.access[settings.id]),
    read: (wish, present) => readWish(wish, kept?.access[wish.id], present),
    seal(account, access) {
      assert(kept !== undefined, 'what is sealed anew is kept');
      const { [account]: _, ...others } = kept.access;
      return kept.seal(access === undefined ? others : { ...others, [account]: access });
    },
  };
}

/** What a form asks for, by provider: all but what has a place of its own on the screen. A secret that is there already need not be said again. */
function fieldsOfProviders(): { provider: string; fields: Row }[] {
  return AccountInFile.options.map((shape) => {
    const { provider, id: _id, ...fields } = shape.shape;
    const asked = Object.entries(fields).filter(([name]) => name !== 'policy' && name !== 'askWith');
    return { provider: provider.value, fields: jsonSchemaOf(z.strictObject(Object.fromEntries(asked))) };
  });
}

/** An account as its form shows it: without secrets, and without what its screen shows beside it. */
function inputOf(settings: AccountSettings, access: KeptAccess[string] | undefined): ShownAccount['input'] {
  const { id: _id, provider: _provider, policy: _policy, askWith: _askWith, disabled: _disabled, ...fields } = settings;
  const { grammar, ...others } = fields;
  return z.record(z.string(), z.json()).parse(JSON.parse(JSON.stringify({ ...others, ...(settings.provider === 'vista-vouchers' ? {} : { grammar }), ...(access === undefined ? {} : { access: openly(access) }) })));
}

function readWish({ id, provider, input, askWith }: AccountWish, kept: KeptAccess[string] | undefined, { accounts, currency }: Present): Result<Ready, string[]> {
  const said = input['access'];
  const { provider: _, ...all } = kept ?? { provider };
  const before = kept === undefined || said === undefined ? all : unsaid(kept);
  const access = { ...before, ...(typeof said === 'object' && said !== null && !Array.isArray(said) ? said : {}) };
  const whole = { ...input, id, provider, access, ...(askWith === undefined || askWith.length === 0 ? {} : { askWith }) };
  const read = AccountInFile.safeParse(whole);
  if (!read.success) return no(objectionsTo(read.error, whole));
  const unknown = (askWith ?? []).filter((one) => one === id || !accounts.some((other) => other.id === one && other.removed !== true));
  if (unknown.length > 0) return no(unknown.map((one) => `askWith names ${one}, which is no other account of this till`));
  const misfits = misfitsOf({ file: { accounts: [read.data], currency } }, { accounts });
  if (misfits.length > 0) return no(misfits.map((words) => words.replace('accounts[0].', '')));
  return ok({ settings: settingsOf(read.data, { file: { currency }, hash: '' }, { accounts }), access: accessOfOne(read.data) });
}
