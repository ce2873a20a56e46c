import { expect, test } from '@playwright/test';
import { fork, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshHome, openDesk, ROOT } from './desk-app.ts';
import { expectOutcome } from './desk-steps.ts';

type Said = { access: { provider: string; baseUrl: string; merchantId: string; apiKey: string }; good: { title: string; code: string }[] };

/** Runs the program without its window; `input` stands on its standard input. */
function command(home: string, input: string, ...args: string[]): { status: number | null; said: string } {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = process.env['VOUCHER_DESK_ELECTRON'] ?? 'electron';
  const run = spawnSync(electron, [...root, '.', `--user-data-dir=${home}`, ...args], { cwd: ROOT, input, encoding: 'utf8' });
  return { status: run.status, said: run.stdout + run.stderr };
}

test('a till that was set up by its file redeems at its provider, and says nothing of training', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-'));
  const child = fork(join(ROOT, 'test', 'provisioning', 'provider.ts'), ['vauchar', folder], { stdio: 'ignore' });
  try {
    const [{ access, good }] = (await once(child, 'message')) as [Said];
    const { provider, ...reached } = access;
    const recoveryKey = generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    const file = join(folder, 'desk.json');
    const people = [{ id: 'ana', name: 'Ana', role: 'cashier', pin: '48219' }, { id: 'eva', name: 'Eva', role: 'manager', pin: '918273' }];
    const accounts = [{ id: 'vauchar', name: 'Vauchar', provider, grammar: { prefix: 'TRY', length: { min: 13, max: 13 }, charset: 'upper-alphanumeric' }, access: reached }];
    writeFileSync(file, JSON.stringify({ version: 1, venue: 'Harbour Spa', terminalId: 'front-1', tills: 2, currency: 'EUR', language: 'en', timeZone: 'Europe/Berlin', recoveryKey, people, accounts }));
    const home = freshHome();
    // where tests run there may be no keyring: a manager answers for that
    const set = command(home, '918273\n', '--provision', file, '--key-in-the-open', '--wipe');
    expect(set.said).toContain('This is a till of Harbour Spa now');
    expect(set.status).toBe(0);
    expect(existsSync(file)).toBe(false);
    const desk = await openDesk({ home });
    await desk.page.getByRole('button', { name: 'Ana,' }).click();
    await desk.page.getByLabel('PIN', { exact: true }).fill('48219');
    await desk.page.getByRole('button', { name: 'Sign in' }).click();
    await desk.page.getByRole('heading', { name: 'Scan a voucher' }).waitFor();
    await desk.page.getByLabel('Or type its code').fill(good[0]?.code ?? '');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('button', { name: /^Redeem/ }).click();
    await desk.page.locator('.outcome').waitFor();
    await expectOutcome(desk.page, 'REDEEMED');
    await expect(desk.page.getByText('Harbour Spa')).toHaveCount(1);
    await expect(desk.page.getByText(/training/i)).toHaveCount(0);
    const told = once(child, 'message') as Promise<[{ taken: number }]>;
    child.send('taken');
    expect((await told)[0].taken).toBe(1);
    await desk.close();
    expect(existsSync(join(home, 'training')), 'a till of a venue opens nothing of training').toBe(false);
  } finally {
    child.kill();
  }
});
