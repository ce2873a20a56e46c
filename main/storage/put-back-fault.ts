import type { PutBackFault } from '../../shared/storage.ts';
import { openFault } from '../journal/open.ts';

/** What the disk says against putting a journal back; what is no word of the disk is thrown on. */
export function faultOfDisk(error: unknown): PutBackFault {
  return faultOfShut(openFault(error).kind);
}

/** Why a journal that was put together does not open. */
export function faultOfShut(kind: ReturnType<typeof openFault>['kind']): PutBackFault {
  switch (kind) {
    case 'damaged':
    case 'no-key':
    case 'no-access':
      return 'not-good';
    case 'read-only':
      return 'not-writable';
    case 'disk-full':
      return 'no-space';
    case 'moved-out':
    case 'newer':
    case 'in-use':
      return kind;
  }
}
