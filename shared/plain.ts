/** Somebody else's text on one line: nothing in it moves a cursor or turns the direction of what stands beside it. */
export function plainText(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is removed here
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
