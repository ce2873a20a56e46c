const SHORTEST = 4;
const LONGEST = 48;
const PLAIN = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz0123456789';
const ALL = Array.from({ length: 95 }, (_, nth) => String.fromCharCode(32 + nth)).join('');

/**
 * Codes of every length from the shortest to the longest, of letters large and small, digits and signs that a scanner can
 * type: half of them of all signs there are, half as vouchers mostly are. No two that come one after the other are the same.
 */
export function drawCodes(random: () => number, count: number, canType: (character: string) => boolean): string[] {
  const [plain, all] = [PLAIN, ALL].map((signs) => Array.from(signs).filter(canType));
  return Array.from({ length: count }, (_, nth) => {
    const length = Math.round(SHORTEST + ((LONGEST - SHORTEST) * nth) / Math.max(1, count - 1));
    const signs = (nth % 2 === 0 ? plain : all) ?? [];
    const drawn = Array.from({ length }, () => signs[Math.floor(random() * signs.length)] ?? '0');
    // no code begins or ends with a space; a number at its end makes each another
    const first = drawn[0] === ' ' ? '[' : (drawn[0] ?? '0');
    return [canType(first) ? first : '0', ...drawn.slice(1, -2), String(nth % 10), String(Math.floor(random() * 10))].join('');
  });
}
