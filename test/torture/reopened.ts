import type { Output } from '../../shared/contract.ts';
import { compose, type World } from '../../main/compose.ts';
import type { Serve } from '../../main/serve.ts';
import { ask } from '../ask.ts';
import { fastClock } from '../clocks.ts';
import { until } from '../until.ts';
import { trainingWorld } from '../world.ts';
import type { Venue } from './venue.ts';

type Question = Output<'redemption.questions'>[number];

/** The desk after a kill, in this process. */
export type Reopened = {
  serve: Serve;
  questions(): Promise<Question[]>;
  /** the question about a redemption once the provider's side of it is known */
  known(id: string): Promise<Question>;
  answer(id: string, answer: 'yes' | 'no'): Promise<void>;
  /** until its clock has run so far since it was opened */
  ran(ms: number): Promise<void>;
  /** until nothing has been written for longer than any wait between two steps */
  quiet(): Promise<void>;
  close(): Promise<void>;
};

/** Runs the grace of minutes in a tenth of a second. */
export const FACTOR = 1_000;
/** Longer than the grace and the slowest backoff, which lie between two steps at most. */
const LONGEST_WAIT_MS = 170_000;

export async function reopen(venue: Venue, factor = FACTOR, changed: Partial<World> = {}): Promise<Reopened> {
  const clock = fastClock(venue.clockAt, factor);
  const opensAt = clock.now();
  let lastHeard = opensAt;
  const defects: string[] = [];
  const log: World['log'] = (what, fields) => {
    lastHeard = clock.now();
    if (what === 'defect') defects.push(String(fields['error']));
  };
  const opened = compose(trainingWorld({ folder: venue.folder, clock, log, access: { ...venue.server.access, baseUrl: venue.relay.baseUrl }, ...changed }));
  if (!opened.ok) throw new Error(`after a kill the journal is ${opened.error.kind}`);
  const { serve, close } = opened.value;
  await ask(serve, 'desk.open', {});
  await ask(serve, 'person.signIn', { personId: 'sam', pin: '2222' });
  const questions = () => ask(serve, 'redemption.questions', {});
  return {
    serve,
    questions,
    known: (id) =>
      until(`the provider has spoken about ${id}`, async () =>
        (await questions()).find(({ redemption, provider }) => redemption.id === id && provider !== 'not-known'),
      ),
    async answer(id, answer) {
      await ask(serve, 'redemption.handedOver', { id, answer });
    },
    ran: async (ms) => void (await until('its clock has run', () => clock.now() - opensAt > ms)),
    quiet: async () => void (await until('the desk is quiet', () => clock.now() - lastHeard > LONGEST_WAIT_MS)),
    async close() {
      await close();
      venue.clockAt = clock.now();
      if (defects.length > 0) throw new Error(`a defect after a kill: ${defects.join('\n')}`);
    },
  };
}
