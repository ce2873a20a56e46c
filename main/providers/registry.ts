import { assert, unreachable } from '../../shared/assert.ts';
import type { AccountSettings } from '../../shared/settings.ts';
import type { AdilityAccess } from './adility/api.ts';
import { makeAdility } from './adility/till.ts';
import type { Drawer } from './drawer.ts';
import type { Exchange, Stream } from './http.ts';
import type { Provider } from './provider.ts';
import type { VaucharAccess } from './vauchar/api.ts';
import { makeVauchar } from './vauchar/till.ts';
import type { VistaOcapiAccess } from './vista-ocapi/api.ts';
import { makeVistaOcapi } from './vista-ocapi/till.ts';
import type { VistaVouchersAccess } from './vista-vouchers/api.ts';
import { makeVistaVouchers } from './vista-vouchers/office.ts';
import type { VoucherCartAccess } from './vouchercart/api.ts';
import { makeVoucherCart } from './vouchercart/till.ts';

/** Where an account's provider is and how it knows us. */
export type Access = VaucharAccess | VoucherCartAccess | AdilityAccess | VistaOcapiAccess | VistaVouchersAccess;

export type ProviderParts = { access: Access; exchange: Exchange; stream: Stream; now: () => number; mono: () => number; drawer: Drawer };

/** The provider an account is set up with; a case each. */
export function makeProvider(settings: AccountSettings, { access, ...parts }: ProviderParts): Provider {
  const misfit = `account ${settings.id} has the access of another provider`;
  switch (settings.provider) {
    case 'vauchar':
      assert(access.provider === 'vauchar', misfit);
      return makeVauchar({ ...parts, account: { ...access, currency: settings.currency } });
    case 'vouchercart':
      assert(access.provider === 'vouchercart', misfit);
      return makeVoucherCart({ ...parts, access, account: { ...settings.options, currency: settings.currency } });
    case 'adility':
      assert(access.provider === 'adility', misfit);
      return makeAdility({ ...parts, access, options: settings.options });
    case 'vista-ocapi':
      assert(access.provider === 'vista-ocapi', misfit);
      return makeVistaOcapi({ ...parts, access, options: settings.options });
    case 'vista-vouchers':
      assert(access.provider === 'vista-vouchers', misfit);
      return makeVistaVouchers({ ...parts, access, options: settings.options });
    default:
      return unreachable(settings);
  }
}
