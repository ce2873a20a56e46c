import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saysItIsAScanner } from '../../shared/hid.ts';
import { hearUsbScanners, missNoScanner, useUsbScanners } from '../../renderer/scanner/usb/hear.ts';
import { until } from '../until.ts';

type Items = { usages: number[]; reportSize: number; reportCount: number }[];

/** As the makers lay it out: how many bytes, what kind of code, 56 bytes of it, whatever is their own, and whether it goes on. */
const USUAL: Items = [
  { usages: [0x01_003b], reportSize: 8, reportCount: 1 },
  { usages: [0x8c_00fb, 0x8c_00fc, 0x8c_00fd], reportSize: 8, reportCount: 3 },
  { usages: [0x8c_00fe], reportSize: 8, reportCount: 56 },
  { usages: [0xff01_0004], reportSize: 8, reportCount: 2 },
  { usages: [0x8c_00ff], reportSize: 1, reportCount: 1 },
  { usages: [], reportSize: 1, reportCount: 7 },
];
/** One that counts nothing: what is not meant is zero. */
const UNCOUNTED: Items = [{ usages: [0x8c_00fe], reportSize: 8, reportCount: 32 }, { usages: [0x8c_00ff], reportSize: 8, reportCount: 1 }];

/** A scanner at USB, as WebHID shows it. */
class Scanner extends EventTarget {
  productName = 'Counter 7';
  vendorId = 0x05e0;
  opened = false;
  isTaken = false;
  asked: number[] = [];
  collections: unknown[];
  constructor(items: Items = USUAL, collections?: unknown[]) {
    super();
    this.collections = collections ?? [{ usagePage: 0x8c, usage: 2, children: [{ usagePage: 0x8c, usage: 0x12, inputReports: [{ reportId: 2, items }] }], inputReports: [] }];
  }
  open(): Promise<void> {
    if (this.isTaken) return Promise.reject(new Error('it is taken'));
    this.opened = true;
    return Promise.resolve();
  }
  sendFeatureReport(id: number): Promise<void> {
    this.asked.push(id);
    return Promise.resolve();
  }
  send(bytes: number[], reportId = 2): void {
    this.dispatchEvent(Object.assign(new Event('inputreport'), { reportId, data: new DataView(Uint8Array.from(bytes).buffer) }));
  }
  /** Reads a code, in as many reports as it takes. */
  read(text: string): void {
    const bytes = [...new TextEncoder().encode(text)];
    for (let at = 0; at < Math.max(1, bytes.length); at += 56) {
      const part = bytes.slice(at, at + 56);
      this.send([part.length, 0x5d, 0x43, 0x30, ...part, ...Array<number>(56 - part.length).fill(0xaa), 0, 0, at + 56 < bytes.length ? 1 : 0]);
    }
  }
}

/** A window with scanners at it, and what was heard. */
async function windowWith(...there: Scanner[]) {
  const hid = Object.assign(new EventTarget(), { getDevices: () => Promise.resolve(there) });
  const heard: string[] = [];
  useUsbScanners.setState({ scanners: [], gone: [] });
  hearUsbScanners((text) => heard.push(text), hid as never);
  const plug = (what: 'connect' | 'disconnect', device: Scanner) => hid.dispatchEvent(Object.assign(new Event(what), { device }));
  const scanners = () => useUsbScanners.getState().scanners;
  await until('all are looked at', () => scanners().length === there.filter(({ collections }) => saysItIsAScanner(collections)).length);
  return { heard, plug, scanners };
}

test('what a scanner reads is heard whole, once, without the end of its line', async () => {
  const scanner = new Scanner();
  const { heard, scanners } = await windowWith(scanner);
  expect(scanners()).toEqual([{ name: 'Counter 7', is: 'heard' }]);
  scanner.read('E57-KVH3\r\n');
  scanner.read('A'.repeat(56));
  scanner.read('B'.repeat(130));
  scanner.read('');
  expect(heard).toEqual(['E57-KVH3', 'A'.repeat(56), 'B'.repeat(130)]);
});

test('whatever a code has in it, it is heard as it is', async () => {
  const scanner = new Scanner();
  const { heard } = await windowWith(scanner);
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme-ascii' }), (text) => {
      heard.length = 0;
      scanner.read(`${text}x`);
      expect(heard).toEqual([`${text}x`]);
    }),
  );
});

test('one that counts nothing is heard to its last character, and one of bytes that are no UTF-8 all the same', async () => {
  const scanner = new Scanner(UNCOUNTED);
  const { heard } = await windowWith(scanner);
  const filled = (text: string, goesOn = 0) => scanner.send([...text].map((one) => one.charCodeAt(0)).concat(Array<number>(32 - text.length).fill(0), goesOn));
  filled('X'.repeat(32), 1);
  filled('YZ');
  filled('caf\u00e9');
  expect(heard).toEqual([`${'X'.repeat(32)}YZ`, 'caf\u00e9']);
});

test('reports that are too short, of another kind, or without an end are no code, and the next one is whole', async () => {
  const scanner = new Scanner();
  const { heard } = await windowWith(scanner);
  scanner.send([3, 0x5d, 0x43, 0x30, 0x41]);
  scanner.send(Array<number>(64).fill(0x41), 9);
  // 80 reports that go on are no code, whatever comes behind
  for (let nth = 0; nth < 80; nth++) scanner.send([56, 0x5d, 0x43, 0x30, ...Array<number>(56).fill(0x43), 0, 0, 1]);
  scanner.read('TAIL');
  scanner.read('E57-KVH3');
  expect(heard).toEqual(['E57-KVH3']);
});

test('a scanner is heard from when it is plugged in until it is unplugged, and once when it comes back', async () => {
  const scanner = new Scanner();
  const { heard, plug, scanners } = await windowWith();
  plug('connect', scanner);
  await until('it is heard', () => scanners().length === 1);
  scanner.send([56, 0x5d, 0x43, 0x30, ...Array<number>(56).fill(0x41), 0, 0, 1]);
  plug('disconnect', scanner);
  expect([scanners(), useUsbScanners.getState().gone], 'it is missed').toEqual([[], ['Counter 7']]);
  scanner.read('GONE');
  plug('connect', scanner);
  await until('it is heard again', () => scanners().length === 1 && useUsbScanners.getState().gone.length === 0);
  scanner.read('E57-KVH3');
  expect(heard).toEqual(['E57-KVH3']);
});

test('one that was unplugged is missed until something is scanned with another', async () => {
  const [one, other] = [new Scanner(), new Scanner()];
  const { plug, scanners } = await windowWith(one, other);
  plug('disconnect', one);
  expect([scanners(), useUsbScanners.getState().gone]).toEqual([[{ name: 'Counter 7', is: 'heard' }], ['Counter 7']]);
  missNoScanner();
  expect(useUsbScanners.getState().gone).toEqual([]);
});

test('two scanners do not mix', async () => {
  const [one, other] = [new Scanner(), new Scanner()];
  const { heard } = await windowWith(one, other);
  one.send([56, 0x5d, 0x43, 0x30, ...Array<number>(56).fill(0x41), 0, 0, 1]);
  other.read('OTHER');
  one.read('REST');
  expect(heard).toEqual(['OTHER', `${'A'.repeat(56)}REST`]);
});

test('one that another program has, and one whose reports say nothing, are named; what is no scanner is left alone', async () => {
  const taken = Object.assign(new Scanner(), { isTaken: true });
  const mute = new Scanner([{ usages: [0xff01_0004], reportSize: 8, reportCount: 64 }]);
  const keyboard = new Scanner(USUAL, [{ usagePage: 1, usage: 6 }]);
  const { scanners } = await windowWith(taken, mute, keyboard);
  expect(scanners().map(({ is }) => is)).toEqual(['in-use', 'not-understood']);
  expect(keyboard.opened).toBe(false);
});

test('makers whose scanners want to be asked are asked, and one that does not answer is heard', async () => {
  const asked = Object.assign(new Scanner(), { vendorId: 0x0c2e });
  const refuses = Object.assign(new Scanner(), { vendorId: 0x0c2e, sendFeatureReport: () => Promise.reject(new Error('no such report')) });
  const { heard } = await windowWith(asked, refuses);
  expect(asked.asked).toEqual([254]);
  refuses.read('E57-KVH3');
  expect(heard).toEqual(['E57-KVH3']);
});

test('only what says that it is a scanner and nothing else is one', () => {
  const scanner = { usagePage: 0x8c, usage: 2 };
  expect(saysItIsAScanner([scanner])).toBe(true);
  expect(saysItIsAScanner([scanner, { usagePage: 0xff00, usage: 1 }])).toBe(true);
  expect(saysItIsAScanner([scanner, { usagePage: 1, usage: 6 }]), 'and a keyboard').toBe(false);
  expect(saysItIsAScanner([{ usagePage: 0xf1d0, usage: 1 }]), 'a security key').toBe(false);
  expect(saysItIsAScanner([{ usagePage: 0x8c, usage: 5 }]), 'a cradle').toBe(false);
  expect(saysItIsAScanner([])).toBe(false);
  expect(saysItIsAScanner(undefined), 'an Electron that does not tell').toBe(false);
});
