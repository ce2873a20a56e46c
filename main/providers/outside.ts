import type { AccountSettings } from '../../shared/settings.ts';
import { Defect } from '../../shared/assert.ts';
import { no } from '../../shared/result.ts';
import { type Carrier, type Line, openSockets } from './carrier.ts';
import { type Drawer, openLooseDrawer } from './drawer.ts';
import { type DateHeard, makeExchange } from './http.ts';
import type { Provider } from './provider.ts';
import { type Access, makeProvider } from './registry.ts';

/** Where providers come from; `access` is instead of what the account is kept with, to try it. */
export type Outside = { provider(settings: AccountSettings, access?: Access): Provider; close(): Promise<void> };

/** Opens the way to the providers; `heard` is told every date that one of them names, by the steady clock that goes on in sleep. */
export type OpenOutside = (heard: (date: DateHeard) => void) => Outside;

type Parts = {
  /** by account id: never in the journal, never in the window */
  access: ReadonlyMap<string, Access>;
  clock: { now(): number; throughSleep(): number };
  /** where an account keeps what must outlive the program; without it nothing does */
  drawerOf?: (account: string) => Drawer;
};

/** The real ones, over this machine's line. */
export function overTheLine({ line, ...parts }: Parts & { line: Line }): OpenOutside {
  return overCarrier({ ...parts, open: () => openSockets(line) });
}

/** The real ones, over whatever carries their requests. */
export function overCarrier({ open, access, clock, drawerOf = openLooseDrawer }: Parts & { open(): Carrier }): OpenOutside {
  return (heard) => {
    const { exchange, stream, close } = makeExchange({ carrier: open(), mono: clock.throughSleep, heard });
    return {
      provider(settings, tried) {
        if (settings.removed === true) return REMOVED;
        const known = tried ?? access.get(settings.id);
        if (known === undefined) throw new Defect(`account ${settings.id} has no access`);
        return makeProvider(settings, { access: known, exchange, stream, now: clock.now, mono: clock.throughSleep, drawer: tried === undefined ? drawerOf(settings.id) : openLooseDrawer() });
      },
      close,
    };
  };
}

/** Nothing is asked of it any more, and nothing can be. */
const REMOVED: Provider = { check: () => Promise.resolve(no({ kind: 'misconfigured', effect: 'none', detail: 'the account was removed' })) };
