// Writes docs/provisioning.schema.json anew, after the shape of a provisioning file was changed.
import { writeFileSync } from 'node:fs';
import { SCHEMA, schemaText } from './schema-text.ts';

writeFileSync(SCHEMA, schemaText());
