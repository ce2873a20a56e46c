import { closeSync, openSync, writeSync } from 'node:fs';
import { blurred, drawCode, type Drawn, type Grey, seen, turned } from '../camera/pictures.ts';

const SIZE = { width: 640, height: 480 };
const PER_SECOND = 10;

/** What passes before the camera: a code, how large, and how far it is turned to either side. */
export type Scene = { drawn: Drawn; text: string; scale?: number; turn: number; seconds: number };

/** The switches by which Chromium takes a file for a camera. They are the browser's: the product has none of its own. */
export function cameraSwitches(file: string): string[] {
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`];
}

/** A film as a camera gives it, Y4M: codes that move, turn and are blurred now and then. It is read when the camera is opened. */
export async function writeFilm(file: string, scenes: Scene[]): Promise<void> {
  const film = openSync(file, 'w');
  writeSync(film, `YUV4MPEG2 W${SIZE.width} H${SIZE.height} F${PER_SECOND}:1 Ip A1:1 C420jpeg\n`);
  const colour = Buffer.alloc((SIZE.width * SIZE.height) / 2, 128);
  for (const { drawn, text, scale = 1, turn, seconds } of scenes) {
    const code = await drawCode(drawn, text, { scale });
    const frames = seconds * PER_SECOND;
    for (let nth = 0; nth < frames; nth += 1) {
      writeSync(film, 'FRAME\n');
      writeSync(film, (await frameAt(code, { nth, part: nth / frames, turn })).data);
      writeSync(film, colour);
    }
  }
  closeSync(film);
}

async function frameAt(code: Grey, { nth, part, turn }: { nth: number; part: number; turn: number }): Promise<Grey> {
  const swing = Math.sin(part * 2 * Math.PI);
  const moved = seen(code, SIZE, turned(turn * swing, { x: 40 * swing, y: 25 * Math.cos(part * 2 * Math.PI) }));
  return nth % 3 === 0 ? blurred(moved, 1.2) : moved;
}

/** An empty counter, for as long as nothing is shown. */
export async function writeEmptyFilm(file: string): Promise<void> {
  await writeFilm(file, [{ drawn: 'qr', text: 'far away', scale: 0.05, turn: 0, seconds: 1 }]);
}
