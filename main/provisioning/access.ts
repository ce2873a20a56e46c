import { z } from 'zod';
import { WITHOUT_TLS } from '../providers/adility/api.ts';

/** Written and never read back: no screen shows one. */
const Secret = z.string().min(1).max(500).meta({ writeOnly: true });
const Name = z.string().min(1).max(200);

/** This machine itself. */
const LOOPBACK = '127.0.0.1';

/** Where credentials and codes may travel to: in the closed, or to this machine; `inTheOpen` names hosts that are documented without TLS. */
function address(inTheOpen: readonly string[] = []) {
  const may = (text: string) => {
    if (!URL.canParse(text)) return true;
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || (protocol === 'http:' && (hostname === LOOPBACK || inTheOpen.includes(hostname)));
  };
  const isPlain = (text: string) => {
    if (!URL.canParse(text)) return true;
    const { username, password, search, hash } = new URL(text);
    return username + password + search + hash === '';
  };
  return z
    .string()
    .max(500)
    .refine((text) => URL.canParse(text), 'is no address')
    .refine(may, 'must begin with https://, so that nobody reads codes and credentials on the way')
    .refine(isPlain, 'must be an address alone, without a name, a password, a question mark or a # in it');
}

/** What each provider's account is reached by, as a provisioning file has it and the till keeps it sealed. */
export const VaucharAccess = z.strictObject({ baseUrl: address(), merchantId: Name, apiKey: Secret });
export const VoucherCartAccess = z.strictObject({ baseUrl: address(), login: Name, password: Secret, subdomain: Name });
export const AdilityAccess = z.strictObject({ baseUrl: address([WITHOUT_TLS]), apiKey: Secret });
export const VistaOcapiAccess = z.strictObject({ baseUrl: address(), identityUrl: address(), clientId: Name, username: Name, password: Secret, regionCode: Name.optional() });
export const VistaVouchersAccess = z.strictObject({ baseUrl: address(), identityUrl: address(), audience: Name, apiKey: Secret, tenant: Name, clientId: Name, clientSecret: Secret });

/** The access of every account, by its id: what lies sealed in the till's folder. */
export const KeptAccess = z.record(
  z.string(),
  z.discriminatedUnion('provider', [
    VaucharAccess.extend({ provider: z.literal('vauchar') }),
    VoucherCartAccess.extend({ provider: z.literal('vouchercart') }),
    AdilityAccess.extend({ provider: z.literal('adility') }),
    VistaOcapiAccess.extend({ provider: z.literal('vista-ocapi') }),
    VistaVouchersAccess.extend({ provider: z.literal('vista-vouchers') }),
  ]),
);
export type KeptAccess = z.infer<typeof KeptAccess>;

/** What of an access may be shown: all but its secrets. */
export function openly({ provider, ...access }: KeptAccess[string]): Record<string, string | undefined> {
  const shape: Record<string, z.ZodType | undefined> = ACCESS[provider].shape;
  return Object.fromEntries(Object.entries(access).filter(([name]) => shape[name]?.meta()?.['writeOnly'] !== true));
}

/** What of an access stays where others are said: a secret, which no form has back, and whatever there must be. What is said with nothing in its place is gone. */
export function unsaid({ provider, ...access }: KeptAccess[string]): Record<string, string | undefined> {
  const shape: Record<string, z.ZodType | undefined> = ACCESS[provider].shape;
  return Object.fromEntries(Object.entries(access).filter(([name]) => shape[name]?.safeParse(undefined).success !== true));
}

const ACCESS = { vauchar: VaucharAccess, vouchercart: VoucherCartAccess, adility: AdilityAccess, 'vista-ocapi': VistaOcapiAccess, 'vista-vouchers': VistaVouchersAccess };
