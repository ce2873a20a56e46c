import { create } from 'zustand';
import type { Approver, Output } from '../../shared/contract.ts';
import type { PrintingSettings, PrintQueue } from '../../shared/printing.ts';
import { useApp } from '../app.ts';
import { call, onPush } from '../client.ts';
import { useDesk } from '../desk/desk.ts';
import { seldom } from '../queue/seldom.ts';
import type { printBecame } from '../words/printing.ts';

export type PrintTold = keyof typeof printBecame | 'no-printer' | 'queued';

/** `told`: what became of the last wish for a reference's receipt. */
type Printing = { queue: PrintQueue; told: Readonly<Record<string, PrintTold>> };

const NONE: PrintQueue = { hasPrinter: false, printer: '', jobs: [], more: 0, done: [] };

export const usePrinting = create<Printing>(() => ({ queue: NONE, told: {} }));
const set = usePrinting.setState;

/** No more often than somebody can read it. */
const READ_AGAIN_MS = 250;

const readQueue = seldom(async () => heed(await call('printing.queue', {})), READ_AGAIN_MS);

function heed(reply: { ok: true; value: PrintQueue } | { ok: false }): void {
  if (reply.ok) set({ queue: reply.value });
}

export function hearPrinting(): void {
  onPush('printing.changed', readQueue);
  let stoodHere = useApp.getState().signedIn;
  useApp.subscribe(({ signedIn }) => {
    if (signedIn === stoodHere) return;
    stoodHere = signedIn;
    set({ told: {} });
    if (signedIn !== undefined) readQueue();
  });
}

/** The receipt of what stands on the desk, if something does. */
export function printShown(): void {
  const { now } = useDesk.getState();
  if (now.at === 'answered') void print(now.redemption.reference);
  else if (now.at === 'refused') void print(now.reference);
}

export async function print(reference: string): Promise<void> {
  const reply = await call('receipt.print', { reference });
  tell(reference, reply.ok ? reply.value.is : 'defect');
  readQueue();
}

export async function printOtherwise(reference: string, way: 'pdf' | 'system'): Promise<void> {
  const reply = await call('receipt.otherwise', { reference, way });
  tell(reference, reply.ok ? reply.value.is : 'defect');
  const waits = usePrinting.getState().queue.jobs.find((job) => job.reference === reference && job.is !== 'printing');
  // who has it need not get it once more when the printer works again
  if (reply.ok && reply.value.is === 'done' && waits !== undefined) await drop(waits.id);
}

/** Nobody wants one. */
export function leaveReceipt(reference: string): void {
  set(({ told }) => ({ told: Object.fromEntries(Object.entries(told).filter(([one]) => one !== reference)) }));
}

function tell(reference: string, is: PrintTold): void {
  set(({ told }) => ({ told: { ...told, [reference]: is } }));
}

export async function again(id?: string): Promise<void> {
  heed(await call('printing.again', id === undefined ? {} : { id }));
}

export async function drop(id: string): Promise<void> {
  heed(await call('printing.drop', { id }));
}

export async function readSettings(): Promise<PrintingSettings | undefined> {
  const reply = await call('printing.settings', {});
  return reply.ok ? reply.value : undefined;
}

export type Tested = Output<'printing.test'> | { is: 'defect' };

export async function testPage(settings: PrintingSettings): Promise<Tested> {
  const reply = await call('printing.test', { settings });
  return reply.ok ? reply.value : { is: 'defect' };
}

export async function setPrinting(settings: PrintingSettings, approver: Approver): Promise<Output<'printing.set'>['is'] | 'defect'> {
  const reply = await call('printing.set', { settings, approver });
  return reply.ok ? reply.value.is : 'defect';
}
