import type { Format } from './printed.ts';

/** A part of a camera's picture, four bytes a pixel. */
export type Frame = ImageData;

/** A code that was read in a frame; `at`: the middle of it, in pixels. */
export type Sighting = { format: Format; text: string; at: { x: number; y: number } };

/** What reads codes in a frame. Of nothing readable it reads nothing. */
export type Engine = (frame: Frame) => Promise<Sighting[]>;
