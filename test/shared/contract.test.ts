import { expect, test } from 'vitest';
import { z } from 'zod';
import { calls } from '../../shared/contract.ts';
import { pushes } from '../../shared/pushes.ts';
import { mayAct } from '../../shared/person.ts';

test('no call lets a place, an address or a whole code out', () => {
  // but the place that a person has chosen a moment ago in the system's own dialog
  const { 'move.choose': _, 'setup.choose': __, ...others } = calls;
  const outs = [...Object.values(others).map(({ output }) => output), ...Object.values(pushes)];
  for (const out of outs) {
    const names = JSON.stringify(z.toJSONSchema(out, { unrepresentable: 'any' })).match(/"(path|url|baseUrl|apiKey|pin|hash|salt|box|sql)":/g);
    expect(names).toBeNull();
  }
});

test('a role may do what the roles below it may', () => {
  const roles = ['cashier', 'supervisor', 'manager'] as const;
  expect(roles.map((role) => roles.map((needed) => mayAct(role, needed)))).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ]);
});
