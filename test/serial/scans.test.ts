import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serialScans } from '../../main/serial/scans.ts';
import { handClock } from '../clocks.ts';

function line() {
  const clock = handClock();
  const heard: string[] = [];
  const scans = serialScans(clock, (text) => heard.push(text));
  return { clock, heard, scans, send: (text: string) => scans.hear(new TextEncoder().encode(text)) };
}

test('whatever ends a code ends it, and nothing that is put around it is part of it', () => {
  const { heard, send } = line();
  send('GIFT-1\r\nGIFT-2\rGIFT-3\nGIFT-4\t\u0002GIFT-5\u0003\r\n');
  expect(heard).toEqual(['GIFT-1', 'GIFT-2', 'GIFT-3', 'GIFT-4', 'GIFT-5']);
});

test('a separator within a GS1 code stays', () => {
  const { heard, send } = line();
  send(']d20112345678901231\u001d10ABC\r');
  expect(heard).toEqual([']d20112345678901231\u001d10ABC']);
});

test('however the line cuts codes into pieces, they are the same codes in the same order', () => {
  const codes = fc.array(fc.stringMatching(/^[A-Z0-9-]{1,30}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(codes, fc.array(fc.nat({ max: 40 }), { maxLength: 30 }), (sent, cuts) => {
      const { clock, heard, send } = line();
      let rest = sent.map((code) => `${code}\r\n`).join('');
      for (const cut of cuts) {
        send(rest.slice(0, cut));
        rest = rest.slice(cut);
        clock.advance(100);
      }
      send(rest);
      expect(heard).toEqual(sent);
    }),
  );
});

test('a code that nothing ends is heard once the line is quiet, and not before', () => {
  const { clock, heard, send } = line();
  send('GIFT');
  clock.advance(150);
  send('-1');
  clock.advance(150);
  expect(heard).toEqual([]);
  clock.advance(150);
  expect(heard).toEqual(['GIFT-1']);
});

test('once a scanner is known to end its codes, a pause within one does not tear it', () => {
  const { clock, heard, send } = line();
  send('GIFT-1\r');
  send('GIFT');
  clock.advance(900);
  send('-2\r');
  expect(heard).toEqual(['GIFT-1', 'GIFT-2']);
});

test('what was begun when the scanner was unplugged is nobody’s code', () => {
  const { clock, heard, scans, send } = line();
  send('GIFT');
  scans.drop();
  clock.advance(5_000);
  send('-2\r');
  expect(heard).toEqual(['-2']);
});

test('a device that never ends is not a code of any length, and what comes after it is heard', () => {
  const { heard, send } = line();
  for (let n = 0; n < 100; n++) send('X'.repeat(100));
  send('\rGIFT-1\r');
  expect(heard).toEqual(['GIFT-1']);
});
