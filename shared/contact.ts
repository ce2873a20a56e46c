import { z } from 'zod';

/** How a guest can be reached if what was given without its provider turns out to be lost. */
export const Contact = z
  .strictObject({ name: z.string().trim().min(1).max(80), phone: z.string().trim().max(40).regex(/\d/).optional(), email: z.string().trim().max(200).includes('@').optional() })
  .refine(({ phone, email }) => phone !== undefined || email !== undefined);
export type Contact = z.infer<typeof Contact>;

/** What was typed, where it is a contact; empty fields do not count. */
export function contactFrom({ name, phone, email }: Record<'name' | 'phone' | 'email', string>): Contact | undefined {
  const typed = { name, ...(phone.trim() === '' ? {} : { phone }), ...(email.trim() === '' ? {} : { email }) };
  return Contact.safeParse(typed).data;
}
