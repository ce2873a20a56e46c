import { onPush } from '../client.ts';
import { useDesk } from '../desk/desk.ts';
import { sawRedemption, sawRefusal, useSale } from './sale.ts';

/** What becomes of each voucher on the desk, and what is heard of it later, stands in the sale that it is for. */
export function hearSale(): void {
  useDesk.subscribe(({ now }, before) => {
    // whoever stood here when the sale began is not of it
    if (now === before.now) return;
    if (now.at === 'answered') sawRedemption(now.redemption);
    else if (now.at === 'refused') sawRefusal(now);
  });
  onPush('redemption.changed', sawRedemption);
}

/** Is somebody at work on the question for its number? */
export function isAskedForSale(): boolean {
  return useSale.getState().sale.is === 'asked' && (document.activeElement?.closest('.sale') ?? null) !== null;
}

/** The number of the sale is asked for, or asked for no more. Control and B, whatever the layout: by its letter where it is one of ours, else by its place on the keyboard. */
export function isSaleKey({ key, code, ctrlKey, metaKey, altKey, shiftKey, repeat }: KeyboardEvent): boolean {
  if (!ctrlKey || metaKey || altKey || shiftKey || repeat) return false;
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === 'b' : code === 'KeyB';
}
