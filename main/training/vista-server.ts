import { randomBytes } from 'node:crypto';
import { type Calls, type Chance, openGround, type TrainingServer, uuidOf } from './ground.ts';
import { addVistaRoutes, drawVistaWords, vistaKindOf, type VistaWords } from './vista-routes.ts';
import { type Made, openVistaState } from './vista-state.ts';
import { makeVistaTokens, VISTA_AUDIENCE, type VistaTokens } from './vista-tokens.ts';

export type VistaServer = TrainingServer & VistaOwn;
type VistaOwn = Pick<TrainingServer, 'takeElsewhere'> & {
  access: { provider: 'vista-vouchers'; baseUrl: string; identityUrl: string; audience: string; apiKey: string; tenant: string; clientId: string; clientSecret: string };
  words: VistaWords;
  /** everything that was ever made */
  made(): Made[];
  tokens: Pick<VistaTokens, 'expire' | 'handedOut' | 'overLimit'>;
};

/** `words` are drawn where none are given; `slowMs`: how long a thing takes to be made. */
type Parts = Chance & { statePath: string; words?: Pick<VistaWords, 'done' | 'failed'>; now: () => number; slowMs?: () => number };

const SLOWEST_MS = 20_000;

/** Voucher Management as a real HTTP server on loopback, its identity host with it: its documented words, and any of what its documents leave open. */
export async function startVistaVouchers(parts: Parts): Promise<VistaServer> {
  return openGround(vistaCalls(parts));
}

/** The same without its line. */
export function vistaCalls(parts: Parts): Calls<VistaOwn> {
  const { statePath, now, random, bytes = randomBytes, slowMs = () => random() * SLOWEST_MS } = parts;
  const state = openVistaState(statePath);
  const words = { ...drawVistaWords(random), ...parts.words };
  const keys = { apiKey: bytes(12).toString('hex'), tenant: 'training', clientId: uuidOf(bytes), clientSecret: bytes(24).toString('hex') };
  const tokens = makeVistaTokens({ client: keys, state, now, bytes });
  return {
    now,
    kindOf: vistaKindOf,
    speak(app) {
      tokens.addRoutes(app);
      app.use(async (c, next) => {
        const known = c.req.header('vista-api-key') === keys.apiKey && c.req.header('vista-api-tenant') === keys.tenant && tokens.admits(c.req.header('authorization'));
        c.header('vista-trace-id', bytes(16).toString('hex'));
        c.header('vista-correlation-id', c.req.header('correlationid') ?? uuidOf(bytes));
        return known ? next() : c.json(words.errorBody('Unauthorized'), 401);
      });
      addVistaRoutes(app, { state, words, now, random, bytes, slowMs });
    },
    at: (baseUrl) => ({
      access: { provider: 'vista-vouchers', baseUrl, identityUrl: baseUrl, audience: VISTA_AUDIENCE, ...keys },
      words,
      made: () => [...state.made],
      tokens,
      takeElsewhere: () => false,
    }),
  };
}
