import bwipjs from 'bwip-js/node';
import sharp from 'sharp';
import type { Frame } from '../../renderer/camera/decode/engine.ts';
import type { Format } from '../../renderer/camera/decode/printed.ts';

/** One byte a pixel. */
export type Grey = { data: Uint8Array; width: number; height: number };
type Point = { x: number; y: number };

const WHITE = 255;
/** What lies behind a voucher: no till is white. */
const TABLE = 150;

/** bwip-js's names; width of one module in pixels as a camera sees it at arm's length. */
const DRAWN: Record<Format | 'upc-a', { bcid: string; module: number; height?: number }> = {
  qr: { bcid: 'qrcode', module: 5 },
  'code-128': { bcid: 'code128', module: 3, height: 14 },
  'code-39': { bcid: 'code39', module: 3, height: 14 },
  'ean-13': { bcid: 'ean13', module: 3, height: 18 },
  'ean-8': { bcid: 'ean8', module: 3, height: 18 },
  'upc-a': { bcid: 'upca', module: 3, height: 18 },
  'upc-e': { bcid: 'upce', module: 3, height: 18 },
  itf: { bcid: 'interleaved2of5', module: 3, height: 14 },
  pdf417: { bcid: 'pdf417', module: 3 },
  'data-matrix': { bcid: 'datamatrix', module: 6 },
  aztec: { bcid: 'azteccode', module: 6 },
  codabar: { bcid: 'rationalizedCodabar', module: 3, height: 14 },
};
export type Drawn = keyof typeof DRAWN;

/** A barcode with its quiet zone, at the size at which a camera sees it, or `scale` times that. `bcid`: another one of bwip-js's names. */
export async function drawCode(drawn: Drawn, text: string, { scale = 1, bcid = DRAWN[drawn].bcid }: { scale?: number; bcid?: string } = {}): Promise<Grey> {
  const { height, module } = DRAWN[drawn];
  // drawn at four pixels a module and brought to its size, as a lens does, so that modules need not be whole pixels
  const png = await bwipjs.toBuffer({ bcid, text, scale: 4, paddingwidth: 10, paddingheight: 6, backgroundcolor: 'FFFFFF', ...(height === undefined ? {} : { height }) });
  const { width } = await sharp(png).metadata();
  const { data, info } = await sharp(png).flatten({ background: '#fff' }).greyscale().resize({ width: Math.round((width * module * scale) / 4) }).raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

/** A picture of a size, where each place is asked what is there: the inverse of how a thing lies before a camera. */
export function seen(code: Grey, { width, height }: { width: number; height: number }, from: (at: Point) => Point): Grey {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const place = from({ x: x - width / 2, y: y - height / 2 });
      data[y * width + x] = valueAt(code, place.x + code.width / 2, place.y + code.height / 2);
    }
  }
  return { data, width, height };
}

function valueAt({ data, width, height }: Grey, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return x < -40 || y < -40 || x > width + 40 || y > height + 40 ? TABLE : WHITE;
  const [a, b] = [x - left, y - top];
  const at = (dx: number, dy: number) => data[(top + dy) * width + left + dx] ?? WHITE;
  return (at(0, 0) * (1 - a) + at(1, 0) * a) * (1 - b) + (at(0, 1) * (1 - a) + at(1, 1) * a) * b;
}

export function turned(degrees: number, middle: Point = { x: 0, y: 0 }): (at: Point) => Point {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return ({ x, y }) => ({ x: (x - middle.x) * cos + (y - middle.y) * sin, y: (y - middle.y) * cos - (x - middle.x) * sin });
}

/** Tilted away from the camera: one side is nearer. */
export function tilted(amount: number): (at: Point) => Point {
  return ({ x, y }) => {
    const depth = 1 + x * amount;
    return { x: x / depth, y: y / depth };
  };
}

/** Around a cylinder of that radius, as on a bottle or a bent ticket. */
export function bent(radius: number): (at: Point) => Point {
  return ({ x, y }) => ({ x: Math.abs(x) < radius ? radius * Math.asin(x / radius) : x * 10, y: y + (radius - Math.sqrt(Math.max(0, radius ** 2 - x ** 2))) * 0.25 });
}

export async function blurred(picture: Grey, sigma: number): Promise<Grey> {
  const raw = { width: picture.width, height: picture.height, channels: 1 as const };
  const data = await sharp(Buffer.from(picture.data), { raw }).blur(sigma).extractChannel(0).raw().toBuffer();
  return { ...picture, data: new Uint8Array(data) };
}

/** Black becomes `black`, white `white`, with noise of that spread on top. */
export function lit(picture: Grey, { black, white, noise = 0, random }: { black: number; white: number; noise?: number; random: () => number }): Grey {
  // twelve draws make a bell curve well enough
  const bell = () => Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);
  const data = picture.data.map((value) => Math.max(0, Math.min(255, black + ((white - black) * value) / 255 + (noise === 0 ? 0 : noise * bell()))));
  return { ...picture, data };
}

export function frameOf({ data: grey, width, height }: Grey): Frame {
  const data = new Uint8ClampedArray(width * height * 4);
  for (const [at, value] of grey.entries()) data.fill(value, at * 4, at * 4 + 3).fill(255, at * 4 + 3, at * 4 + 4);
  return { data, width, height, colorSpace: 'srgb' };
}
