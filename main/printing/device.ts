import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { PrintFault } from '../../shared/printing.ts';
import { PATIENCE, type Sending, type Sent } from './sent.ts';

const LOOK_AGAIN_MS = 50;

/** Sends a receipt to a printer of this computer. Nothing is heard back: it took the bytes, or it did not. */
export async function sendToDevice(device: string, bytes: Uint8Array, { begin, signal, patience }: Sending): Promise<Sent> {
  const file = await openDevice(device);
  if (typeof file === 'string') return { is: 'not-sent', why: file };
  try {
    if (!begin()) return { is: 'not-sent', why: 'disk-full' };
    const written = await writeAll(file, bytes, AbortSignal.any([AbortSignal.timeout({ ...PATIENCE, ...patience }.endMs), ...(signal === undefined ? [] : [signal])]));
    if (written === bytes.length) return { is: 'printed' };
    return written === 0 ? { is: 'not-sent', why: 'no-answer' } : { is: 'doubt', why: 'hangs' };
  } finally {
    await file.close().catch(() => undefined);
  }
}

/** Only what is a device: a file of that name, or a disk, is left alone. */
async function openDevice(device: string): Promise<FileHandle | PrintFault> {
  try {
    // Windows knows no such thing of its ports and shares
    if (device.startsWith('/')) {
      const found = await stat(device);
      if (!found.isCharacterDevice() && !found.isFIFO()) return 'not-a-printer';
    }
    const { O_WRONLY, O_NONBLOCK, O_NOCTTY } = constants;
    // a printer that takes nothing must not hold a thread of ours
    return await open(device, device.startsWith('/') ? O_WRONLY | O_NONBLOCK | O_NOCTTY : 'w');
  } catch (error) {
    return faultOf(error);
  }
}

/** How many of the bytes it took. */
async function writeAll(file: FileHandle, bytes: Uint8Array, late: AbortSignal): Promise<number> {
  let written = 0;
  while (written < bytes.length && !late.aborted) {
    try {
      written += (await file.write(bytes, written)).bytesWritten;
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') return written;
      await pause(LOOK_AGAIN_MS);
    }
  }
  return written;
}

function faultOf(error: unknown): PrintFault {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'device-not-allowed';
    case 'EBUSY':
      return 'device-busy';
    default:
      return 'no-device';
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
