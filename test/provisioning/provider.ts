// A training server in a process of its own, on loopback, for as long as somebody listens. usage: node test/provisioning/provider.ts <provider> <folder>
import type { SampleExpect } from '../../shared/training.ts';
import { join } from 'node:path';
import type { Access } from '../../main/providers/registry.ts';
import { startAdility } from '../../main/training/adility-server.ts';
import { ADILITY_SET } from '../../main/training/adility-vouchers.ts';
import { startOcapi } from '../../main/training/ocapi-server.ts';
import { OCAPI_SET } from '../../main/training/ocapi-vouchers.ts';
import { startVauchar } from '../../main/training/vauchar-server.ts';
import { startVistaVouchers } from '../../main/training/vista-server.ts';
import { startVoucherCart } from '../../main/training/vouchercart-server.ts';
import { CART_SET } from '../../main/training/vouchercart-vouchers.ts';
import { TRAINING_SET } from '../../main/training/vouchers.ts';

const [provider, folder] = process.argv.slice(2) as [Access['provider'], string];
const parts = { statePath: join(folder, `${provider}.json`), now: () => Date.now(), random: () => Math.random() };

type Titled = { code: string; spec: { title: string; expect: SampleExpect } };
const sheet = (vouchers: Titled[]) => vouchers.filter(({ spec }) => spec.expect === 'redeemed').map(({ code, spec }) => ({ title: spec.title, code }));

/** So long what is ordered takes to be made. */
const SLOW_MS = 500;

async function start() {
  switch (provider) {
    case 'vauchar': {
      const server = await startVauchar({ ...parts, set: TRAINING_SET, currency: 'EUR', more: 0 });
      return { access: server.access, good: sheet(server.vouchers), taken: () => server.redemptions().length };
    }
    case 'vouchercart': {
      const server = await startVoucherCart({ ...parts, set: CART_SET });
      return { access: server.access, good: sheet(server.vouchers), taken: () => server.redemptions().length };
    }
    case 'adility': {
      const server = await startAdility({ ...parts, set: ADILITY_SET });
      return { access: server.access, good: sheet(server.vouchers), taken: () => server.changes().length };
    }
    case 'vista-ocapi': {
      const server = await startOcapi({ ...parts, set: OCAPI_SET, region: 'TRAINING', slowMs: () => 0 });
      return { access: server.access, good: sheet(server.vouchers), taken: () => server.orders().filter(({ completion }) => completion?.status === 'Completed').length };
    }
    case 'vista-vouchers': {
      const server = await startVistaVouchers({ ...parts, slowMs: () => SLOW_MS });
      const { done, failed } = server.words;
      return { access: server.access, good: [], statusWords: { done: [done], failed: [failed] }, taken: () => server.made().length };
    }
  }
}

const server = await start();
process.send?.({ access: server.access, good: server.good, ...('statusWords' in server ? { statusWords: server.statusWords } : {}) });
process.on('message', () => process.send?.({ taken: server.taken() }));
process.on('disconnect', () => process.exit(0));
