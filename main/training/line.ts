import { type HttpBindings, serve, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { assert } from '../../shared/assert.ts';

/** A listening socket that can be cut, and comes back on the same port. */
export async function openLine(app: Hono<{ Bindings: HttpBindings }>): Promise<{ port: number; cut(): Promise<void>; restore(): Promise<void> }> {
  const listen = (port: number) =>
    new Promise<ServerType>((resolve, reject) => {
      const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(server));
      server.once('error', reject);
    });
  let server: ServerType | undefined = await listen(0);
  const address = server.address();
  assert(address !== null && typeof address === 'object', 'a server on loopback has a port');
  const { port } = address;
  return {
    port,
    async cut() {
      const open = server;
      server = undefined;
      if (open === undefined) return;
      const closed = new Promise((resolve) => open.close(resolve));
      if ('closeAllConnections' in open) open.closeAllConnections();
      await closed;
    },
    async restore() {
      server ??= await listen(port);
    },
  };
}

