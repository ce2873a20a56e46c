import { z } from 'zod';

const text = (max: number) => z.string().trim().max(max);
const Needed = (max: number) => text(max).min(1);
const Optional = (max: number) => text(max).default('');
/** Decimals of major units, as a person types them. */
const Price = z.string().trim().regex(/^\d{1,7}(\.\d{1,2})?$/, 'is an amount like 12.34');
const Code = Needed(50);

export const VistaClient = z.strictObject({
  code: Code,
  name: Needed(200),
  contact: z.strictObject({ name: Optional(200), email: Optional(200), phone: Optional(50), fax: Optional(50) }).prefault({}),
  /** by which it can be found; the desk's own reference where none is given */
  externalClientId: Optional(100),
  externalData: Optional(1_000),
  voucherTypeCodes: z.array(Code).max(100).default([]),
});

export type VistaClient = z.infer<typeof VistaClient>;

export const VistaOrder = z.strictObject({
  clientCode: Code,
  reference: Optional(100),
  electronicDistribution: z.boolean().default(true),
  externalUserId: Optional(100),
  /** what stands in an address is not documented: names and values as the venue's own documents have them */
  deliveryAddress: z.record(z.string().max(50), text(200)).optional(),
  externalData: Optional(1_000),
  vouchers: z
    .array(z.strictObject({ productCode: Code, quantity: z.int().min(1).max(100_000), salePrice: Price, redeemPrice: Price, expiryDate: z.iso.date() }))
    .min(1)
    .max(100),
});
export type VistaOrder = z.infer<typeof VistaOrder>;

/** The fields of a recipient are not documented: what the venue's own documents name goes in `further`. */
export const VistaDistribution = z.strictObject({
  reference: Optional(100),
  distributionData: Optional(4_000),
  distributionItems: z
    .array(z.strictObject({ clientOrderItemId: z.int().positive(), quantityPerRecipient: z.int().min(1).max(100_000) }))
    .min(1)
    .max(100),
  further: z.record(z.string().max(50), z.json()).optional(),
});
export type VistaDistribution = z.infer<typeof VistaDistribution>;
