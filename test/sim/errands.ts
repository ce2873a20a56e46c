import type { Till } from './till.ts';
import { NO_STOCK } from '../../main/training/vista-routes.ts';
import type { Watch } from './watch.ts';

/** What Voucher Management is asked for: mostly what it can do, at times what it declines, or what fails after it was taken on. */
export function errandOf(watch: Watch, { draw }: Till, id: string): { what: string; request: object } {
  const item = () => ({ clientOrderItemId: draw.whole(1, 9_999), quantityPerRecipient: draw.chance(0.1) ? 2_000 : 1 });
  const line = () => ({ productCode: draw.chance(0.1) ? NO_STOCK : 'ABC12', quantity: draw.whole(1, 9), salePrice: '12.34', redeemPrice: '12.34', expiryDate: '2034-02-01' });
  const known = draw.chance(0.9) ? watch.clientCodes.at(-1) : 'NOBODY';
  const what = known === undefined ? 'create client' : draw.one(['create client', 'create client order', 'create client order', 'distribute by e-mail', 'distribute by mobile']);
  switch (what) {
    case 'create client': {
      const code = known !== undefined && draw.chance(0.1) ? known : `C${id.slice(0, 8)}`;
      watch.clientCodes.push(code);
      return { what, request: { code, name: 'A venue – 映画館' } };
    }
    case 'create client order':
      return { what, request: { clientCode: known, vouchers: [line()] } };
    default:
      return { what, request: { distributionItems: Array.from({ length: draw.whole(1, 3) }, item) } };
  }
}
