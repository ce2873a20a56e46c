import { useApp } from '../app.ts';
import { hear } from '../desk/heard.ts';
import { useDesk } from '../desk/desk.ts';
import { beep } from '../desk/sound.ts';
import { useCamera } from './camera.ts';
import type { Sighting } from './decode/engine.ts';
import type { Read } from './frames.ts';
import { type Guard, look, NEVER_LOOKED, NOTHING_SEEN, see } from './guard.ts';
import { isOnDesk } from './standing.ts';

const SAW_FOR_MS = 1_500;

/** It outlasts a visit to another room: what lies there when the cashier comes back is no new scan. */
let guard: Guard = NOTHING_SEEN;
let looked = NEVER_LOOKED;
let sawUntil: ReturnType<typeof setTimeout> | undefined;

/** Of the codes in a frame the one nearest to its middle is meant; where it is a scan, it goes where a scanner's go. */
export function judge({ sightings, middle, first }: Read): void {
  looked = look(looked, { atMs: performance.now(), first });
  // a frame that was still being read when somebody signed out is no badge, and none of another room's
  const { signedIn, room } = useApp.getState();
  if (signedIn === undefined || room !== 'desk') return;
  const far = ({ at }: Sighting) => Math.hypot(at.x - middle.x, at.y - middle.y);
  const meant = sightings.filter(({ text }) => text.trim() !== '').toSorted((a, b) => far(a) - far(b))[0];
  if (meant === undefined) return;
  const saw = see(guard, meant, { lookedMs: looked.lookedMs, onDesk: isOnDesk });
  guard = saw.guard;
  if (saw.is === 'known' && useDesk.getState().now.at === 'ready') say('again');
  if (saw.is !== 'scan') return;
  beep();
  say('read');
  hear(meant.text);
}

function say(saw: 'read' | 'again'): void {
  // what was just read lies there a moment longer
  if (saw === 'again' && useCamera.getState().saw === 'read') return;
  useCamera.setState({ saw });
  clearTimeout(sawUntil);
  sawUntil = setTimeout(() => useCamera.setState({ saw: 'nothing' }), SAW_FOR_MS);
}
