/** The text of the bytes that a scanner sent: codes are of ASCII; what has other bytes is UTF-8, or else one byte a character. */
export function textOfScan(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
