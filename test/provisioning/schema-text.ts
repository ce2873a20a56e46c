import { join } from 'node:path';
import { z } from 'zod';
import { ProvisioningFile } from '../../main/provisioning/file.ts';

const DOCS = join(import.meta.dirname, '..', '..', 'docs');

export const EXAMPLE = join(DOCS, 'provisioning.example.json');
export const SCHEMA = join(DOCS, 'provisioning.schema.json');

/** The shape of a provisioning file as editors and IT's own tools read it. What only a program can check, such as a time zone, is not in it. */
export function schemaText(): string {
  return `${JSON.stringify({ title: 'Voucher Desk: provisioning file', ...z.toJSONSchema(ProvisioningFile, { io: 'input' }) }, undefined, 2)}\n`;
}
