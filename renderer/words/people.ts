import type { NotSet } from '../people/people.ts';
import type { Role } from '../../shared/person.ts';
import { unsaid } from './queue.ts';

export const roles: Record<Role, string> = { cashier: 'Cashier', supervisor: 'Supervisor', manager: 'Manager' };

export const peopleWords = {
  title: 'People',
  back: 'Back to the office',
  add: 'Add somebody',
  choose: 'Choose somebody, or add somebody.',
  reading: 'Looking who works here',
  broken: 'The people could not be read.',
  gone: 'DOES NOT WORK HERE',
  hasBadge: 'badge',
  newcomer: 'Somebody new',
  name: 'Name (needed)',
  role: 'What they may do',
  pin: 'New PIN, 4 to 12 digits',
  showPin: 'Show the PIN',
  pinKept: 'Left empty, the PIN stays as it is.',
  disabled: 'Does not work here any more',
  badge: 'Badge',
  badgeIs: { kept: 'They have one.', none: 'They have none.', away: 'It is taken away.', scanned: 'The badge that was scanned just now.', made: 'A new one: print it before you save. Nobody can show its code again.' },
  scanIt: 'Scan a badge now, or have one made.',
  makeBadge: 'Make a badge',
  takeAway: 'Take the badge away',
  printBadge: 'Print the badge',
  badgePicture: (name: string) => `The badge of ${name} as a QR code`,
  own: (name: string) => `Your PIN, ${name}`,
  save: 'Save',
  saving: 'Saving …',
  done: (name: string) => `${name} is set.`,
  guards: 'A cashier signs in with the badge alone; supervisors and managers type their PIN with it.',
};

export const notSet: Record<NotSet, string> = {
  'wrong-pin': unsaid['wrong-pin'],
  locked: unsaid.locked,
  'not-allowed': unsaid['not-allowed'],
  'name-taken': 'Somebody here has that name already. Names stand beside what people did, so each needs one of their own.',
  'badge-taken': 'That badge is somebody else’s. Scan another, or have one made.',
  'no-pin': 'Somebody new needs a PIN.',
  'no-manager': 'Nobody would be left who may set anything. Make somebody else a manager first.',
  trained: 'Anna, Sam and Mia belong to training and stay as they are. Add somebody to try it with.',
  self: 'You cannot take your own work away. Have another manager do it.',
  changed: 'This person is not there any more as shown. Open the list again.',
  'bad-pin': 'A PIN has 4 to 12 digits.',
  'no-name': 'Type a name.',
  'short-badge': 'That code is too short for a badge: it could be guessed. It needs 8 characters.',
  defect: 'The desk made a mistake. Nothing was set; try again.',
};
