import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Defect } from '../../shared/assert.ts';
import { openTrainingVault } from '../../main/vault/development-key.ts';
import { makeVault } from '../../main/vault/vault.ts';
import { tempFolder } from '../temp-folder.ts';

const vault = makeVault('key-1', Buffer.alloc(32, 1));

describe('a sealed code', () => {
  test.each(['E57BBO2ASPF25', '', '🎟 Geschenk', 'x'.repeat(10_000)])('is opened as it was: %.20s', (code) => {
    expect(vault.open(vault.seal(code))).toBe(code);
  });

  test('is never sealed twice alike and never shows the code', () => {
    const one = vault.seal('E57BBO2ASPF25');
    expect(vault.seal('E57BBO2ASPF25').box).not.toBe(one.box);
    expect(Buffer.from(one.box, 'base64').toString('latin1')).not.toContain('E57BB');
  });

  test('is not opened after any byte of it was changed', () => {
    const sealed = vault.seal('E57BBO2ASPF25');
    const bytes = Buffer.from(sealed.box, 'base64');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => vault.open({ ...sealed, box: changed.toString('base64') })).toThrow(/authenticate/);
    }
  });

  test('is not opened after it was cut short', () => {
    const sealed = vault.seal('E57');
    const bytes = Buffer.from(sealed.box, 'base64');
    for (const length of [0, 11, 12, 27, 28, bytes.length - 1]) {
      expect(() => vault.open({ ...sealed, box: bytes.subarray(0, length).toString('base64') })).toThrow(/authenticat|Invalid/);
    }
  });

  test('is opened by its own key alone', () => {
    expect(() => makeVault('key-1', Buffer.alloc(32, 2)).open(vault.seal('E57'))).toThrow(/authenticate/);
    expect(() => makeVault('key-2', Buffer.alloc(32, 1)).open(vault.seal('E57'))).toThrow(Defect);
    expect(() => makeVault('key-1', Buffer.alloc(16))).toThrow(Defect);
  });
});

test('a tag finds a code again and depends on the key', () => {
  expect(vault.tag('E57')).toMatch(/^[0-9a-f]{64}$/);
  expect(vault.tag('E57')).toBe(makeVault('key-1', Buffer.alloc(32, 1)).tag('E57'));
  expect(vault.tag('E57')).not.toBe(vault.tag('e57'));
  expect(vault.tag('E57')).not.toBe(makeVault('key-1', Buffer.alloc(32, 2)).tag('E57'));
});

test('a PIN is known by its hash, which no other key and no other salt gives', () => {
  const kept = vault.hashPin('1111');
  expect(vault.isPin('1111', kept)).toBe(true);
  expect(vault.isPin('1112', kept)).toBe(false);
  expect(vault.isPin('', kept)).toBe(false);
  expect(vault.hashPin('1111').hash).not.toBe(kept.hash);
  expect(makeVault('key-1', Buffer.alloc(32, 2)).isPin('1111', kept)).toBe(false);
});

test('a PIN is known by what it cost when it was kept, also where nothing says so', () => {
  const cheap = makeVault('key-1', Buffer.alloc(32, 1), 1_024).hashPin('1111');
  expect(cheap.cost).toBe(1_024);
  expect(vault.isPin('1111', cheap)).toBe(true);
  const { cost: _, ...old } = vault.hashPin('2222');
  expect(makeVault('key-1', Buffer.alloc(32, 1), 1_024).isPin('2222', old)).toBe(true);
});

describe('the vault of training', () => {
  test('opens tomorrow what it sealed today, and only its owner may read the key', () => {
    const folder = join(tempFolder(), 'training');
    const sealed = openTrainingVault(folder).seal('E57');
    expect(openTrainingVault(folder).open(sealed)).toBe('E57');
    expect(statSync(join(folder, 'training.key.json')).mode & 0o777).toBe(0o600);
  });

  test('is not made anew where the key cannot be read: what was sealed would be lost', () => {
    const folder = tempFolder();
    openTrainingVault(folder);
    const path = join(folder, 'training.key.json');
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 20));
    const before = readFileSync(path, 'utf8');
    expect(() => openTrainingVault(folder)).toThrow(/JSON/);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});
