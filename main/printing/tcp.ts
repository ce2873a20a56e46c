import { connect, type Socket } from 'node:net';
import type { PrintFault } from '../../shared/printing.ts';
import { PATIENCE, type Sending, type Sent } from './sent.ts';

/** Sends a receipt to a printer on the network. A printer that answers is asked before whether it can print, and after whether it has; of one that never answers, the end of the connection is all that is heard. */
export async function sendOverTcp({ host, port }: { host: string; port: number }, bytes: Uint8Array, { begin, signal, patience }: Sending): Promise<Sent> {
  const { connectMs, stateMs, endMs } = { ...PATIENCE, ...patience };
  const line = await open({ host, port }, connectMs, signal);
  if (typeof line === 'string') return { is: 'not-sent', why: line };
  try {
    const state = await stateOf(line, stateMs);
    if (state !== 'good' && state !== 'mute') return { is: 'not-sent', why: state };
    if (line.isOver()) return { is: 'not-sent', why: 'no-answer' };
    if (!begin()) return { is: 'not-sent', why: 'disk-full' };
    line.socket.write(bytes);
    const became = state === 'mute' ? await endUnheard(line, endMs) : await endHeard(line, endMs);
    // that we hung up says nothing of the printer
    return signal?.aborted === true && became.is === 'printed' && state === 'mute' ? { is: 'doubt', why: 'stopped' } : became;
  } finally {
    line.socket.destroy();
  }
}

/** What came back, and how the connection stands. */
type Line = { socket: Socket; heard: number[]; failed: () => boolean; isOver: () => boolean; until(holds: () => boolean, ms: number): Promise<boolean> };

function open(to: { host: string; port: number }, ms: number, signal?: AbortSignal): Promise<Line | PrintFault> {
  return new Promise((resolve) => {
    const socket = connect(to);
    const stop = () => {
      socket.destroy();
      resolve('no-answer');
    };
    signal?.addEventListener('abort', stop);
    // one that listens on would stay as long as the desk, for each receipt
    socket.once('close', () => signal?.removeEventListener('abort', stop));
    const late = setTimeout(() => {
      socket.destroy();
      resolve('no-answer');
    }, ms);
    socket.once('connect', () => {
      clearTimeout(late);
      socket.off('error', refused);
      resolve(lineOf(socket));
    });
    const refused = (error: NodeJS.ErrnoException) => {
      clearTimeout(late);
      resolve(error.code === 'ECONNREFUSED' ? 'refused' : error.code === 'ETIMEDOUT' ? 'no-answer' : 'unreachable');
    };
    socket.once('error', refused);
  });
}

function lineOf(socket: Socket): Line {
  const heard: number[] = [];
  let failed = false;
  let over = false;
  let look: () => void = () => undefined;
  socket.setNoDelay(true);
  socket.on('data', (data) => {
    heard.push(...data);
    look();
  });
  socket.on('error', () => {
    failed = true;
    over = true;
    look();
  });
  for (const end of ['end', 'close']) {
    socket.on(end, () => {
      over = true;
      look();
    });
  }
  const until = (holds: () => boolean, ms: number) =>
    new Promise<boolean>((resolve) => {
      const done = (held: boolean) => {
        clearTimeout(late);
        look = () => undefined;
        resolve(held);
      };
      const late = setTimeout(() => done(holds()), ms);
      look = () => (holds() || over ? done(holds()) : undefined);
      look();
    });
  return { socket, heard, failed: () => failed, isOver: () => over, until };
}

const ASK_STATE = [0x10, 0x04, 2, 0x10, 0x04, 4];
/** Fixed bits of an answer to DLE EOT; whatever else a printer says by itself has others. */
const isState = (byte: number) => (byte & 0x93) === 0x12;

/** Asks whether it can print. The answer does not wait for what is printed before. */
async function stateOf(line: Line, ms: number): Promise<'good' | 'mute' | PrintFault> {
  line.socket.write(Uint8Array.from(ASK_STATE));
  const answers = () => line.heard.filter(isState);
  await line.until(() => answers().length >= 2, ms);
  const [offline, paper] = answers();
  line.heard.length = 0;
  if (offline === undefined) return 'mute';
  if (paper !== undefined && (paper & 0x60) !== 0) return 'no-paper';
  if ((offline & 0x20) !== 0) return 'no-paper';
  if ((offline & 0x04) !== 0) return 'cover-open';
  return (offline & 0x40) === 0 ? 'good' : 'printer-error';
}

const ASK_PAPER = [0x1d, 0x72, 1];
const isPaper = (byte: number) => (byte & 0x90) === 0;

/** This question is answered in its turn: the receipt before it was printed. */
async function endHeard(line: Line, ms: number): Promise<Sent> {
  line.socket.write(Uint8Array.from(ASK_PAPER));
  await line.until(() => line.heard.some(isPaper), ms);
  const paper = line.heard.find(isPaper);
  if (paper === undefined) return { is: 'doubt', why: line.isOver() ? 'closed' : 'hangs' };
  return (paper & 0x0c) === 0 ? { is: 'printed' } : { is: 'doubt', why: 'paper-ended' };
}

/** It took everything if it closes in order when we do. */
async function endUnheard(line: Line, ms: number): Promise<Sent> {
  line.socket.end();
  await line.until(() => line.isOver(), ms);
  if (line.failed()) return { is: 'doubt', why: 'closed' };
  return line.isOver() ? { is: 'printed' } : { is: 'doubt', why: 'hangs' };
}
