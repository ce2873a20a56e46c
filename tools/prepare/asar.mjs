// Writes a flat folder as an asar archive: a header that lists the files, then their bodies.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function writeAsar(folder, target) {
  const names = readdirSync(folder);
  const bodies = names.map((name) => readFileSync(join(folder, name)));
  const files = {};
  let offset = 0;
  names.forEach((name, at) => {
    files[name] = { size: bodies[at].length, offset: String(offset) };
    offset += bodies[at].length;
  });
  writeFileSync(target, Buffer.concat([header({ files }), ...bodies]));
}

// Two nested "pickles", each a length and a payload padded to four bytes.
function header(listing) {
  const text = Buffer.from(JSON.stringify(listing));
  const padded = Math.ceil(text.length / 4) * 4;
  const bytes = Buffer.alloc(16 + padded);
  [4, padded + 8, padded + 4, text.length].forEach((value, at) => bytes.writeUInt32LE(value, at * 4));
  text.copy(bytes, 16);
  return bytes;
}
