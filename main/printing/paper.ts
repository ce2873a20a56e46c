import type { Patience } from './sent.ts';

/** A picture in rows from the top, four bytes a dot: red, green, blue, and how opaque. */
export type Picture = { width: number; height: number; rgba: Uint8Array };

/** Draws a page of ours, so many dots wide and as high as it is. */
export type DrawPage = (html: string, dots: number) => Promise<Picture>;

/** What the system can do with a page of ours. */
export type Paper = {
  draw: DrawPage;
  pdf(html: string): Promise<Uint8Array>;
  /** by the system's own dialog; false where it was left, or nothing was printed */
  print(html: string): Promise<boolean>;
  /** the system's own dialog for a file; undefined where it was left */
  choose(name: string): Promise<string | undefined>;
  /** how long a receipt printer is waited for; absent: as long as one needs */
  patience?: Partial<Patience>;
};
