import type { OutcomeName } from '../../shared/redemption.ts';
import { useApp } from '../app.ts';

type Tone = { hertz: number; ms: number };

/** Four sounds that no one takes for one another: rising, level, falling, wavering. */
const SOUNDS: Record<OutcomeName, Tone[]> = {
  redeemed: [{ hertz: 660, ms: 90 }, { hertz: 990, ms: 160 }],
  'accepted-offline': [{ hertz: 660, ms: 90 }, { hertz: 660, ms: 160 }],
  'not-accepted': [{ hertz: 330, ms: 160 }, { hertz: 200, ms: 320 }],
  'not-known': [{ hertz: 500, ms: 120 }, { hertz: 420, ms: 120 }, { hertz: 500, ms: 120 }, { hertz: 420, ms: 120 }],
};
/** A scanner beeps by itself when it has read a code; for the camera the desk does. */
const BEEP: Tone[] = [{ hertz: 1_500, ms: 50 }];
/** The gain of a till that is as loud as it can be. */
const LOUDEST = 0.4;

let context: AudioContext | undefined;

let played = '';

/** Plays the sound of an outcome, once: coming back to the desk is no second redemption. A machine without sound shows the outcome all the same. */
export function play(reference: string, outcome: OutcomeName): void {
  if (played === `${reference} ${outcome}`) return;
  played = `${reference} ${outcome}`;
  sound(SOUNDS[outcome]);
}

/** The same whenever somebody wants to hear it. */
export function tryOut(outcome: OutcomeName): void {
  sound(SOUNDS[outcome]);
}

export function beep(): void {
  sound(BEEP);
}

function sound(tones: Tone[]): void {
  const { volume } = useApp.getState().sound;
  if (volume === 0) return;
  try {
    soundIn(tones, (context ??= new AudioContext()), (LOUDEST * volume) / 100);
  } catch {
    context = undefined;
  }
}

function soundIn(tones: Tone[], context: AudioContext, gain: number): void {
  let at = context.currentTime;
  for (const { hertz, ms } of tones) {
    const tone = new OscillatorNode(context, { frequency: hertz });
    tone.connect(new GainNode(context, { gain })).connect(context.destination);
    tone.start(at);
    at += ms / 1000;
    tone.stop(at);
  }
}
