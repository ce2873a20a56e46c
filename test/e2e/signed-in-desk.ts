import { test } from '@playwright/test';
import { type DeskApp, openDesk, sampleCodes, signIn } from './desk-app.ts';

export type SignedIn = { desk: DeskApp; codes: Map<string, string> };

/** A desk of its own for each test of the file, with Anna signed in; what it returns is filled before each. */
export function signedInDesk(): () => SignedIn {
  let now: SignedIn | undefined;
  test.beforeEach(async () => {
    const desk = await openDesk();
    await signIn(desk.page);
    now = { desk, codes: await sampleCodes(desk.page) };
  });
  test.afterEach(() => now?.desk.close());
  return () => {
    if (now === undefined) throw new Error('a desk is there only within a test');
    return now;
  };
}
