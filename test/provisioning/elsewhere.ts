import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Access } from '../../main/providers/registry.ts';

type Said = { access: Access; good: { title: string; code: string }[]; statusWords?: { done: string[]; failed: string[] } };

/** A provider that is not in this process: its server on loopback, in a process of its own. `taken`: how much was taken or made there. */
export type Elsewhere = Said & { codeOf(title: string): string; taken(): Promise<number>; end(): void };

/** Starts one; what it remembers lies in `folder`. */
export async function startElsewhere(provider: Access['provider'], folder: string): Promise<Elsewhere> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'provider.ts'), [provider, folder], { stdio: 'ignore' });
  const heard = async (): Promise<unknown> => ((await once(child, 'message')) as [unknown])[0];
  const said = (await heard()) as Said;
  return {
    ...said,
    codeOf(title) {
      const code = said.good.find((voucher) => voucher.title === title)?.code;
      if (code === undefined) throw new Error(`no voucher of ${provider} is called ${title}`);
      return code;
    },
    async taken() {
      child.send('taken');
      return ((await heard()) as { taken: number }).taken;
    },
    end: () => void child.kill(),
  };
}
