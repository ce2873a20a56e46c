/** Of so many kills those that this run makes: all, or half where `npm test` runs every suite (VOUCHER_DESK_KILLS=half). */
export function kills(all: number): number {
  return process.env['VOUCHER_DESK_KILLS'] === 'half' ? Math.ceil(all / 2) : all;
}
