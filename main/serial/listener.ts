import { wordsOfError } from '../../shared/assert.ts';
import type { PortFault, SerialNow, SerialPort, SerialScanner } from '../../shared/serial.ts';
import type { Clock, Log, Terminal } from '../terminal.ts';
import type { OpenPort, SerialPorts } from './ports.ts';
import { openScanner } from './scanner-port.ts';
import { serialScans } from './scans.ts';

/** A scanner that is not there is looked for so often. */
const LOOK_AGAIN_MS = 3_000;

/** Hears the scanner at a serial port, and finds it again when it was unplugged. */
export type SerialListener = {
  now(): SerialNow;
  ports(): Promise<SerialPort[]>;
  /** what it has said by the time that the port was tried; undefined: none is heard any more */
  listen(scanner: SerialScanner | undefined): Promise<SerialNow>;
  stop(): Promise<void>;
};

type Parts = { ports: SerialPorts; clock: Clock; log: Log; onText(text: string): void; changed(now: SerialNow): void };

/** The scanner at a serial port of a desk; undefined where there are no ports. */
export function openSerial(terminal: Terminal, { ports, set }: { ports: SerialPorts | undefined; set: SerialScanner | undefined }): SerialListener | undefined {
  if (ports === undefined) return undefined;
  const { clock, log, push } = terminal;
  const serial = startListening({ ports, clock, log, onText: (text) => push('serial.heard', { text }), changed: (now) => push('serial.changed', now) }, set);
  terminal.serial = serial;
  return serial;
}

/** Begins at once with the scanner that is set, if one is. */
export function startListening(parts: Parts, set: SerialScanner | undefined): SerialListener {
  let now: SerialNow = { is: 'none' };
  let hearing: Hearing | undefined;
  /** a port is opened once the one before it was let go */
  let letGo = Promise.resolve();

  function be(next: SerialNow): void {
    if (next.is !== now.is) parts.log('serial scanner', { is: next.is });
    now = next;
    parts.changed(next);
  }

  function stop(): Promise<void> {
    if (hearing !== undefined) letGo = hearing.end();
    hearing = undefined;
    return letGo;
  }

  async function listen(scanner: SerialScanner | undefined): Promise<SerialNow> {
    const before = stop();
    be(scanner === undefined ? { is: 'none' } : { is: 'opening', scanner });
    if (scanner !== undefined) {
      hearing = hear(scanner, parts, (is) => be({ is, scanner }));
      await hearing.begin(before);
    } else await before;
    return now;
  }

  if (set !== undefined) void listen(set);
  return { now: () => now, ports: () => parts.ports.list(), listen, stop };
}

type Hearing = { /** done once the port was tried */ begin(after: Promise<void>): Promise<void>; end(): Promise<void> };

/** Hears one scanner until it is ended, however often it comes and goes. */
function hear(scanner: SerialScanner, { ports, clock, log, onText }: Parts, be: (is: 'heard' | PortFault) => void): Hearing {
  const scans = serialScans(clock, (text) => {
    // a port is read until it is let go
    if (!isOver) onText(text);
  });
  let port: OpenPort | undefined;
  let opening = Promise.resolve();
  let told: PortFault | undefined;
  let isOver = false;
  let cancel = (): void => undefined;

  async function open(): Promise<void> {
    const opened = await openScanner({ ports, clock }, scanner, { onBytes: (bytes) => scans.hear(bytes), onClose: () => lost('not-there') }).catch((error: unknown) => {
      log('serial port not opened', { error: wordsOfError(error) });
      return 'cannot-be-opened' as const;
    });
    if (typeof opened === 'string') return lost(opened);
    if (isOver) return opened.close();
    port = opened;
    told = undefined;
    be('heard');
  }

  function lost(why: PortFault): void {
    scans.drop();
    port = undefined;
    if (isOver) return;
    if (told !== why) be(why);
    told = why;
    cancel = clock.after(LOOK_AGAIN_MS, () => {
      opening = open();
    });
  }

  return {
    begin: (after) => (opening = after.then(open)),
    async end() {
      isOver = true;
      cancel();
      scans.drop();
      // what is being opened is open for a moment, and nobody else can have it
      await opening;
      await port?.close();
    },
  };
}
