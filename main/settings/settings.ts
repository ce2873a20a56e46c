import { unreachable } from '../../shared/assert.ts';
import { FIRST_PRINTING, type PrintingSettings } from '../../shared/printing.ts';
import type { SerialScanner } from '../../shared/serial.ts';
import type { AccountSettings, CameraSettings, PersonSettings, ScannerSettings, SettingsEvent, SoundSettings, TextSize } from '../../shared/settings.ts';
import type { Language } from '../../shared/words/languages.ts';

export type Settings = {
  terminalId: string;
  venue: string;
  timeZone: string;
  accounts: AccountSettings[];
  people: PersonSettings[];
  scanner: ScannerSettings;
  /** absent: none is read */
  serial?: SerialScanner;
  sound: SoundSettings;
  textSize: TextSize;
  printing: PrintingSettings;
  /** absent: nobody has chosen one */
  camera?: CameraSettings;
  /** absent: nobody has chosen one */
  language?: Language;
  tills: number;
  machine?: string;
  /** the last file that this till was set up by; absent: none, it is training's */
  provisioned?: Extract<SettingsEvent, { kind: 'provisioned' }>;
  /** accounts whose lane waits until somebody has looked */
  paused: Set<string>;
  /** pauses that providers asked for, the last of each account: UTC milliseconds of the wall clock, and how long from then */
  held: Map<string, { fromMs: number; ms: number }>;
};

/** The settings of this terminal, folded from their events: the last word on each counts. */
export function applySettings(events: SettingsEvent[]): Settings {
  const settings: Settings = { terminalId: '', venue: '', timeZone: 'UTC', accounts: [], people: [], scanner: { layout: 'us' }, sound: { volume: 50 }, textSize: 100, printing: FIRST_PRINTING, tills: 1, paused: new Set(), held: new Map() };
  for (const event of events) apply(settings, event);
  return settings;
}

function apply(settings: Settings, event: SettingsEvent): void {
  switch (event.kind) {
    case 'terminal-named':
      Object.assign(settings, { terminalId: event.id, venue: event.venue, timeZone: event.timeZone });
      break;
    case 'account-set':
      settings.accounts = inItsPlace(settings.accounts, event.account);
      break;
    case 'person-set':
      settings.people = [...settings.people.filter((person) => person.id !== event.person.id), event.person];
      break;
    case 'scanner-set':
    case 'serial-scanner-set':
    case 'printing-set':
    case 'camera-set':
    case 'sound-set':
    case 'text-size-set':
    case 'language-set':
      applyDevice(settings, event);
      break;
    case 'tills-set':
      settings.tills = event.tills;
      break;
    case 'machine-set':
      settings.machine = event.machine;
      break;
    case 'provisioned':
      settings.provisioned = event;
      settings.language = event.language;
      break;
    case 'access-set':
      if (settings.provisioned !== undefined) settings.provisioned = { ...settings.provisioned, access: event.access };
      break;
    case 'moved-out':
    case 'epoch-begun':
    case 'put-back':
      // what became of the journal: nothing goes by it
      break;
    case 'lane-paused':
    case 'lane-held':
    case 'lane-resumed':
      applyLane(settings, event);
      break;
    default:
      unreachable(event);
  }
}

/** Accounts keep their order, however often one is set anew. */
function inItsPlace(accounts: AccountSettings[], set: AccountSettings): AccountSettings[] {
  return accounts.some(({ id }) => id === set.id) ? accounts.map((account) => (account.id === set.id ? set : account)) : [...accounts, set];
}

function applyLane({ paused, held }: Settings, event: Extract<SettingsEvent, { kind: `lane-${string}` }>): void {
  if (event.kind === 'lane-held') held.set(event.account, event);
  else if (event.kind === 'lane-paused') paused.add(event.account);
  else paused.delete(event.account);
}

/** How this till hears, prints, sees, sounds and speaks. */
function applyDevice(settings: Settings, event: Extract<SettingsEvent, { kind: 'scanner-set' | 'serial-scanner-set' | 'printing-set' | 'camera-set' | 'sound-set' | 'text-size-set' | 'language-set' }>): void {
  if (event.kind === 'scanner-set') settings.scanner = event.scanner;
  else if (event.kind === 'serial-scanner-set') applySerial(settings, event.scanner);
  else if (event.kind === 'printing-set') settings.printing = event.printing;
  else if (event.kind === 'sound-set') settings.sound = event.sound;
  else if (event.kind === 'text-size-set') settings.textSize = event.percent;
  else if (event.kind === 'camera-set') settings.camera = event.camera;
  else settings.language = event.language;
}

function applySerial(settings: Settings, scanner: SerialScanner | undefined): void {
  if (scanner === undefined) delete settings.serial;
  else settings.serial = scanner;
}
