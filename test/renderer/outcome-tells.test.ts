import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { useApp } from '../../renderer/app.ts';
import { play, tryOut } from '../../renderer/desk/sound.ts';
import { OutcomeSign } from '../../renderer/parts/OutcomeSign.tsx';
import { OutcomeName } from '../../shared/redemption.ts';

const OUTCOMES = OutcomeName.options;
const CSS = readFileSync(join(import.meta.dirname, '..', '..', 'renderer', 'desk.css'), 'utf8');

let heard: { hertz: number; gain: number }[] = [];
class Connected {
  connect(next: object): object {
    return next;
  }
}
vi.stubGlobal('AudioContext', class { currentTime = 0; destination = {}; });
vi.stubGlobal('GainNode', class extends Connected {
  constructor(_: unknown, { gain }: { gain: number }) {
    super();
    const last = heard.at(-1);
    if (last !== undefined) last.gain = gain;
  }
});
vi.stubGlobal('OscillatorNode', class extends Connected {
  constructor(_: unknown, { frequency }: { frequency: number }) {
    super();
    heard.push({ hertz: frequency, gain: 0 });
  }
  start(): void {}
  stop(): void {}
});

afterEach(() => {
  heard = [];
});

/** How a sound goes, whatever its pitch: up, down or level from tone to tone. */
function wayOf(outcome: OutcomeName): string {
  heard = [];
  tryOut(outcome);
  return heard.slice(1).map(({ hertz }, nth) => Math.sign(hertz - (heard[nth]?.hertz ?? 0))).join();
}

test('each outcome has a sound that goes another way, a shape and a colour of its own', () => {
  useApp.setState({ sound: { volume: 50 } });
  expect(new Set(OUTCOMES.map(wayOf)).size).toBe(4);
  expect(new Set(OUTCOMES.map((is) => renderToStaticMarkup(createElement(OutcomeSign, { is })))).size).toBe(4);
  const colours = OUTCOMES.map((is) => {
    const name = new RegExp(String.raw`\.outcome-${is} \{ background: var\((--[a-z]+)\)`).exec(CSS)?.[1] ?? '';
    return new RegExp(`${name}: (#[0-9a-f]{6});`).exec(CSS)?.[1];
  });
  expect(colours.every((colour) => colour !== undefined)).toBe(true);
  expect(new Set(colours).size).toBe(4);
});

test('an outcome is heard once, as loud as the till is set, and not at all where it is silent', () => {
  useApp.setState({ sound: { volume: 100 } });
  play('ABC123', 'redeemed');
  play('ABC123', 'redeemed');
  expect(heard.map(({ gain }) => gain)).toEqual([0.4, 0.4]);
  useApp.setState({ sound: { volume: 0 } });
  play('ABC124', 'redeemed');
  expect(heard).toHaveLength(2);
});
