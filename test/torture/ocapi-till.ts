// A till at the Digital Platform in a process of its own, made to be killed. usage: node test/torture/ocapi-till.ts <plan as JSON>
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { z } from 'zod';
import { Booking } from '../../shared/booking.ts';
import { compose } from '../../main/compose.ts';
import { ask } from '../ask.ts';
import { fastClock } from '../clocks.ts';
import { atOcapi } from '../providers/ocapi-work.ts';
import { trainingWorld } from '../world.ts';

const Plan = z.strictObject({
  folder: z.string(),
  access: z.strictObject({ provider: z.literal('vista-ocapi'), baseUrl: z.string(), identityUrl: z.string(), clientId: z.string(), username: z.string(), password: z.string(), regionCode: z.string() }),
  startsAt: z.number(),
  /** what the redemption is called */
  id: z.uuid(),
  code: z.string(),
  booking: Booking,
});
export type OcapiPlan = z.infer<typeof Plan>;

const { folder, access, startsAt, id, code, booking } = Plan.parse(JSON.parse(process.argv[2] ?? ''));
const opened = compose(trainingWorld({ folder, access, clock: fastClock(startsAt, 1), settings: atOcapi }));
if (!opened.ok) throw new Error(`the journal is ${opened.error.kind}`);
const { serve } = opened.value;
await ask(serve, 'person.signIn', { personId: 'anna', pin: '1111' });
flushCompileCache();
const scanned = await ask(serve, 'voucher.scan', { text: code });
if (scanned.at !== 'to-book') throw new Error(`it is not asked about: ${JSON.stringify(scanned)}`);
const booked = await ask(serve, 'voucher.book', { scanId: scanned.scanId, booking });
if (booked.at !== 'found') throw new Error(`it is not found: ${JSON.stringify(booked)}`);
const { outcome } = await ask(serve, 'voucher.redeem', { id, scanId: booked.scanId, worth: { kind: 'uses', count: 1 } });
writeSync(1, `${outcome.is}\n`);
