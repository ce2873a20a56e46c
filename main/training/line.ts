import { type HttpBindings, serve, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { setTimeout } from 'node:timers/promises';
import { assert } from '../../shared/assert.ts';

/** Whoever took the port meanwhile mostly gives it back soon: it is tried so often, so long apart. */
const TRIES = 100;
const APART_MS = 100;

/** A listening socket that can be cut, and comes back on the same port. */
export async function openLine(app: Hono<{ Bindings: HttpBindings }>): Promise<{ port: number; cut(): Promise<void>; restore(): Promise<void> }> {
  const listen = (port: number) =>
    new Promise<ServerType>((resolve, reject) => {
      const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(server));
      server.once('error', reject);
    });
  /** While the line is cut its port is anybody's: that of another server, or of a call that goes out of this machine. */
  async function listenAgain(port: number): Promise<ServerType> {
    for (let tries = 1; ; tries++) {
      try {
        return await listen(port);
      } catch (error) {
        if (tries === TRIES || !(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
        await setTimeout(APART_MS);
      }
    }
  }
  let server: ServerType | undefined = await listen(0);
  const address = server.address();
  assert(address !== null && typeof address === 'object', 'a server on loopback has a port');
  const { port } = address;
  let coming: Promise<void> | undefined;
  return {
    port,
    async cut() {
      await coming;
      const open = server;
      server = undefined;
      if (open === undefined) return;
      const closed = new Promise((resolve) => open.close(resolve));
      if ('closeAllConnections' in open) open.closeAllConnections();
      await closed;
    },
    async restore() {
      if (server !== undefined) return;
      // two that put the plug in at once wait for the same socket
      coming ??= listenAgain(port)
        .then((again) => void (server = again))
        .finally(() => (coming = undefined));
      await coming;
    },
  };
}

