/** Of so many kills, cuts or drawn cases those that this run tries: all, or one in so many where `npm test` runs every suite (VOUCHER_DESK_SAMPLE=1). */
export function sampled(all: number, oneIn = 3): number {
  return process.env['VOUCHER_DESK_SAMPLE'] === '1' ? Math.ceil(all / oneIn) : all;
}
