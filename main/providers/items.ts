import { JSONParser } from '@streamparser/json';
import type { Fault } from '../../shared/fault.ts';
import { no, ok, type Result } from '../../shared/result.ts';

/** Between one item and the next a list says no more than this: an item or a foreword without an end must not fill the memory. */
const ITEM_BYTES_AT_MOST = 256 * 1024;

/** Takes a JSON text apart as it comes: `read` gives the items that became whole, `end` whether the text did. After a fault it reads no more. */
export type Items = { read(bytes: Uint8Array): Result<unknown[], Fault>; end(): Result<void, Fault> };

/** `place` is where the items stand: `$.data.*` are those of the array "data". */
export function makeItems(place: string): Items {
  const parser = new JSONParser({ paths: [place], keepStack: false });
  let items: unknown[] = [];
  let wrong = false;
  let sinceItem = 0;
  parser.onValue = ({ value }) => void items.push(value);
  parser.onError = () => void (wrong = true);
  return {
    read(bytes) {
      items = [];
      parser.write(bytes);
      if (wrong) return no(unread('it is not JSON'));
      sinceItem = items.length > 0 ? 0 : sinceItem + bytes.length;
      return sinceItem > ITEM_BYTES_AT_MOST ? no(unread(`an item is longer than ${ITEM_BYTES_AT_MOST} bytes`)) : ok(items);
    },
    end: () => (parser.isEnded ? ok(undefined) : no(unread('it is not whole'))),
  };
}

function unread(why: string): Fault {
  return { kind: 'malformed', effect: 'none', detail: `the list cannot be read: ${why}` };
}
