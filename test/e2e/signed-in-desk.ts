import { test } from '@playwright/test';
import { type DeskApp, openDesk, sampleCodes, signIn } from './desk-app.ts';

export type SignedIn = { desk: DeskApp; codes: Map<string, string> };

/** A desk of its own for each test of the file or group, with Anna signed in; what it returns is filled before each. */
export function signedInDesk(): () => SignedIn {
  const desk = deskWithAnna();
  test.beforeEach(desk.open);
  test.afterEach(desk.close);
  return desk.now;
}

/** One desk for all tests of the file or group: each leaves it ready to scan, and after one that failed there is a new desk. */
export function sharedDesk(): () => SignedIn {
  const desk = deskWithAnna();
  test.beforeAll(desk.open);
  test.afterAll(desk.close);
  return desk.now;
}

function deskWithAnna(): { open(): Promise<void>; close(): Promise<void>; now(): SignedIn } {
  let now: SignedIn | undefined;
  return {
    open: async () => {
      const desk = await openDesk();
      await signIn(desk.page);
      now = { desk, codes: await sampleCodes(desk.page) };
    },
    close: async () => now?.desk.close(),
    now: () => {
      if (now === undefined) throw new Error('a desk is there only within a test');
      return now;
    },
  };
}
