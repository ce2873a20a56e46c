import { JSONParser } from '@streamparser/json';
import { z } from 'zod';
import type { Fault } from '../../shared/fault.ts';
import { no, ok, type Result } from '../../shared/result.ts';

/** Between one item and the next a list says no more than this: an item or a foreword without an end must not fill the memory. */
const ITEM_BYTES_AT_MOST = 256 * 1024;

/** Takes a JSON text apart as it comes: `read` gives the items that became whole, `end` whether the text did, and was a list. After a fault it reads no more. */
export type Items = { read(bytes: Uint8Array): Result<unknown[], Fault>; end(): Result<void, Fault> };

/** The items of the array "data". A text without any is read once more as a whole: it may be something else than an empty list. */
export function makeItems(): Items {
  const parser = new JSONParser({ paths: ['$.data.*'], keepStack: false });
  let beforeItems: Uint8Array[] | undefined = [];
  let items: unknown[] = [];
  let wrong = false;
  let sinceItem = 0;
  // what has names in place of numbers is no list
  parser.onValue = ({ key, value }) => (typeof key === 'number' ? void items.push(value) : void (wrong = true));
  parser.onError = () => void (wrong = true);
  return {
    read(bytes) {
      items = [];
      parser.write(bytes);
      if (wrong) return no(unread('it is no list in JSON'));
      sinceItem = items.length > 0 ? 0 : sinceItem + bytes.length;
      if (items.length > 0) beforeItems = undefined;
      beforeItems?.push(bytes);
      return sinceItem > ITEM_BYTES_AT_MOST ? no(unread(`an item is longer than ${ITEM_BYTES_AT_MOST} bytes`)) : ok(items);
    },
    end() {
      if (!parser.isEnded) return no(unread('it is not whole'));
      return beforeItems === undefined || isEmptyList(Buffer.concat(beforeItems)) ? ok(undefined) : no(unread('it is no list'));
    },
  };
}

function isEmptyList(text: Buffer): boolean {
  return EmptyList.safeParse(JSON.parse(text.toString().replace(/^\uFEFF/, ''))).success;
}

const EmptyList = z.object({ data: z.tuple([]) });

function unread(why: string): Fault {
  return { kind: 'malformed', effect: 'none', detail: `the list cannot be read: ${why}` };
}
