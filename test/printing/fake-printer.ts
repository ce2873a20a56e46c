import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';

/**
 * How a printer behaves. `answers`: it says how it is and when it has printed; `mute`: it says nothing and closes when the other side does;
 * `no-paper`, `cover-open`: it says so before anything is printed; `paper-ends`: it does after; `hangs`: it takes everything and says nothing for ever;
 * `closes`: it is gone once it has read so many bytes of a receipt.
 */
export type Behaviour = 'answers' | 'mute' | 'no-paper' | 'cover-open' | 'paper-ends' | 'hangs' | 'closes';

/** A receipt printer on a port of this machine. */
export type FakePrinter = {
  port: number;
  /** what each connection brought, without the questions about its state */
  receipts: Uint8Array[];
  /** every byte that ever came */
  raw: () => Buffer;
  be(behaviour: Behaviour): void;
  close(): Promise<void>;
};

const GOOD = 0x12;

export async function openPrinter(first: Behaviour = 'answers', port = 0): Promise<FakePrinter> {
  let behaviour = first;
  const all: Buffer[] = [];
  const receipts: Uint8Array[] = [];
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket);
    const came: number[] = [];
    const is = behaviour;
    const keep = () => {
      const receipt = withoutQuestions(came);
      if (receipt.length > 0) receipts.push(Uint8Array.from(receipt));
      came.length = 0;
    };
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      all.push(data);
      came.push(...data);
      if (is === 'closes' && withoutQuestions(came).length > 0) {
        keep();
        return socket.resetAndDestroy();
      }
      if (is === 'mute' || is === 'hangs' || is === 'closes') return;
      while (isState(came, 0) && came.length >= 3) {
        const asked = came[2];
        came.splice(0, 3);
        socket.write(Buffer.from([is === 'no-paper' && asked === 4 ? GOOD | 0x60 : is === 'cover-open' && asked === 2 ? GOOD | 0x04 : GOOD]));
      }
      if (!isPaper(came)) return;
      keep();
      socket.write(Buffer.from([is === 'paper-ends' ? 0x0c : 0]));
    });
    socket.on('end', () => {
      keep();
      if (is !== 'hangs') socket.end();
    });
    socket.on('close', () => {
      keep();
      open.delete(socket);
    });
  });
  await listening(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    receipts,
    raw: () => Buffer.concat(all),
    be(next) {
      behaviour = next;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}

/** A port that was free for a while may be another program's for as long. */
async function listening(server: Server, port: number): Promise<void> {
  for (const until = performance.now() + 20_000; ; await setTimeout(50)) {
    try {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      return;
    } catch (error) {
      if (port === 0 || performance.now() > until) throw error;
    }
  }
}

/** Questions come before a receipt and after it; in between the same bytes are dots of a picture. */
function isState(came: number[], at: number): boolean {
  return came[at] === 0x10 && came[at + 1] === 0x04;
}

function isPaper(came: number[]): boolean {
  return came.at(-3) === 0x1d && came.at(-2) === 0x72 && came.at(-1) === 1;
}

function withoutQuestions(came: number[]): number[] {
  let from = 0;
  while (isState(came, from)) from += 3;
  return came.slice(from, isPaper(came) ? -3 : undefined);
}
