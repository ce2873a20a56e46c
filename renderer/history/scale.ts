/** One row; the head of the list is as tall, and stays. */
export const ROW_PX = 44;
/** Chromium draws nothing taller than 33,554,428 pixels: a longer list is laid out shorter than it is, and its bar moves it by more. */
const TALLEST_PX = 30_000_000;

/** How tall the list is laid out, and by how many pixels of its rows one of its bar moves it, through an opening of so many pixels. */
export function scaleOf(rows: number, opening: number): { tall: number; by: number } {
  const whole = rows * ROW_PX;
  const tall = Math.min(whole, TALLEST_PX);
  return { tall, by: whole === tall ? 1 : (whole - opening) / (tall - opening) };
}
