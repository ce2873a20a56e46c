import { z } from 'zod';
import { Fault } from '../../shared/fault.ts';
import { WhyNotRead } from '../../shared/lists.ts';
import { no, ok } from '../../shared/result.ts';
import type { AccountSettings } from '../../shared/settings.ts';
import type { Line } from '../providers/carrier.ts';
import type { Access } from '../providers/registry.ts';
import type { Job, Read } from './read-list.ts';
import type { Reading } from './reading.ts';

/** A process that can be talked to. What it is told lies in its memory alone: neither its arguments nor its surroundings nor the disk have keys. */
export type Reader = { tell(words: unknown): void; onHeard(heard: (words: unknown) => void): void; onEnded(ended: () => void): void; kill(): void; /** it has read its list and may read another; absent: it ends */ letGo?(): void };

/** What a reader is told first. */
export type Order = { settings: AccountSettings; access: Access; certificates: string[] } & Job;

/** What it says: how far it is, which way it has to ask for, and how it ended. */
export const Said = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('progress'), count: z.int() }),
  z.strictObject({ is: z.literal('way'), url: z.string() }),
  z.strictObject({ is: z.literal('whole'), count: z.int() }),
  z.strictObject({ is: z.literal('not-read'), why: WhyNotRead, fault: Fault.optional() }),
]);
export type Said = z.infer<typeof Said>;

type Parts = { reader: Reader; line: Line; progress: (count: number) => void };

/** Has a list read by another process. One that dies took nothing with it but an unfinished file. */
export function readElsewhere(order: Omit<Order, 'certificates'>, { reader, line, progress }: Parts): Reading {
  let stopped = false;
  const ended = new Promise<Read>((resolve) => {
    reader.onEnded(() => resolve(no(stopped ? 'stopped' : { why: 'died' })));
    reader.onHeard((words) => {
      const said = Said.parse(words);
      if (said.is === 'progress') progress(said.count);
      else if (said.is === 'way') void line.proxyFor(said.url).then((way) => reader.tell({ url: said.url, way }));
      else resolve(said.is === 'whole' ? ok({ count: said.count }) : no({ why: said.why, ...(said.fault === undefined ? {} : { fault: said.fault }) }));
    });
  });
  reader.tell({ ...order, certificates: line.certificates });
  return {
    ended: ended.finally(() => (stopped ? reader.kill() : (reader.letGo ?? reader.kill)())),
    stop() {
      stopped = true;
      reader.kill();
    },
  };
}

