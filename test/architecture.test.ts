import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, type Import, importsOf, sourcesIn, textOf } from './architecture/imports.ts';
import { ownFolder, type Room, ROOMS } from './architecture/rooms.ts';

const PRODUCT = ['shared', 'main', 'preload', 'renderer'].flatMap(sourcesIn);
const TESTS = sourcesIn('test');
/** Tests of a window are scripts of what a person does, and may be long. */
const SHORT = [...PRODUCT, ...TESTS.filter((file) => !/^test\/(renderer|e2e|demo)\//.test(file))];
const MOST_LINES = 250;

const roomOf = (file: string) => ROOMS.find(({ files }) => files.test(file));

function refused(file: string, room: Room, imports: Import[]): string[] {
  return imports
    .filter(({ from, typesOnly }) => {
      if (room.may.some((allowed) => allowed.test(from))) return false;
      const own = ownFolder(file);
      if (own !== undefined && from.startsWith(own)) return false;
      return !(typesOnly && room.types?.some((allowed) => allowed.test(from)));
    })
    .map(({ from, typesOnly }) => `${from}${typesOnly ? ' (types)' : ''}`);
}

describe('which room may import which', () => {
  test.each(PRODUCT)('%s', (file) => {
    const room = roomOf(file);
    expect(room, 'every file lies in a room of the table').toBeDefined();
    if (room !== undefined) expect(refused(file, room, importsOf(file))).toEqual([]);
  });

  test('every room of the table that the product has is held to it', () => {
    const held = new Set(PRODUCT.map((file) => roomOf(file)?.name));
    expect([...held].toSorted()).toEqual(ROOMS.map(({ name }) => name).toSorted());
  });

  test.each([
    ['main/core/table.ts', "import { readFileSync } from 'node:fs';"],
    ['main/core/table.ts', "import type { Journal } from '../journal/journal.ts';"],
    ['main/core/table.ts', "export { x } from '../terminal.ts';"],
    ['main/journal/write.ts', "import { makeVault, type Vault } from '../vault/vault.ts';"],
    ['main/actions/scan.ts', "import { openJournal } from '../journal/journal.ts';"],
    ['main/actions/scan.ts', "import {\n  openJournal,\n} from '../journal/journal.ts';"],
    ['main/actions/scan.ts', "const { app } = await import('electron');"],
    ['main/providers/vauchar/till.ts', "import { x } from '../adility/till.ts';"],
    ['main/training/vauchar-server.ts', "import { makeVauchar } from '../providers/vauchar/till.ts';"],
    ['main/compose.ts', "import { app } from 'electron';"],
    ['main/compose.ts', "import { systemLine } from './electron/line.ts';"],
    ['main/sync/sync.ts', "import '../electron/line.ts';"],
    ['main/main.ts', "import { app } from 'electron';"],
    ['main/time.ts', "import { openJournal } from './journal/journal.ts';"],
    ['renderer/App.tsx', "import type { Journal } from '../main/journal/journal.ts';"],
    ['renderer/App.tsx', "import { readFileSync } from 'node:fs';"],
    ['preload/preload.ts', "import { calls } from '../shared/contract.ts';"],
    ['shared/worth.ts', "import { x } from '../main/core/table.ts';"],
  ])('the table refuses in %s: %s', (file, line) => {
    const room = roomOf(file);
    if (room === undefined) throw new Error(`${file} lies in a room`);
    expect(refused(file, room, importsOf(file, `// a file\n${line}\n`))).toHaveLength(1);
  });
});

const found = (files: string[], pattern: RegExp, text: (file: string) => string = codeOf) => files.filter((file) => pattern.test(text(file)));
const inMain = PRODUCT.filter((file) => file.startsWith('main/'));
const inCore = PRODUCT.filter((file) => file.startsWith('main/core/'));

describe('the core is pure', () => {
  test.each([
    ['the time of the machine', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b/],
    ['chance', /\bMath\.random\b|\bcrypto\b/],
    ['promises', /\basync\b|\bawait\b|\bPromise\b|\.then\(/],
    ['timers', /\bsetTimeout\b|\bsetInterval\b|\bqueueMicrotask\b/],
    ['the world around it', /\bprocess\b|\bglobalThis\b|\bconsole\b|\bfetch\(/],
    ['what is remembered between calls', /^(let|var)\s/m],
  ])('without %s', (_, pattern) => {
    expect(inCore.length).toBeGreaterThan(5);
    expect(found(inCore, pattern)).toEqual([]);
  });
});

describe('the world is passed in', () => {
  test('the clock of the machine stands in clock.ts alone', () => {
    expect(found(inMain, /\bDate\.now\b|\bnew Date\(\s*\)/)).toEqual(['main/clock.ts']);
    expect(codeOf('main/clock.ts').match(/Date\.now/g)).toHaveLength(1);
  });

  test('chance that decides something stands in compose.ts alone', () => {
    expect(found(inMain, /\bMath\.random\b/)).toEqual(['main/compose.ts']);
  });

  test('Electron is imported in its own room, by app.ts and by the preload', () => {
    const importing = PRODUCT.filter((file) => importsOf(file).some(({ from }) => from === 'electron'));
    expect(importing.filter((file) => !file.startsWith('main/electron/'))).toEqual(['main/app.ts', 'preload/preload.ts']);
  });

  test('a provider is reached through Node alone, never through the stack of the browser', () => {
    expect(found(inMain, /\bnet\.(fetch|request)\b|\bXMLHttpRequest\b/)).toEqual([]);
    expect(inMain.filter((file) => importsOf(file).some(({ from }) => from === 'undici'))).toEqual(['main/providers/carrier.ts']);
  });
});

describe('one style', () => {
  test('no file is longer than it may be', () => {
    expect(SHORT.filter((file) => textOf(file).split('\n').length > MOST_LINES + 1)).toEqual([]);
  });

  test('no file or folder is named after nothing', () => {
    expect([...PRODUCT, ...TESTS].filter((file) => file.split(/[/.]/).some((part) => /^(utils?|helpers?|commons?|types?|index|misc)$/.test(part)))).toEqual([]);
  });

  test.each([
    ['export *', /\bexport\s+\*/],
    ['a default export', /\bexport\s+default\b/],
    ['an enum', /^\s*(export\s+)?(const\s+)?enum\s/m],
    ['a namespace', /^\s*(export\s+)?(declare\s+)?namespace\s/m],
    ['a decorator', /^\s*@\w+/m],
    ['any', /:\s*any\b|\bas any\b|<any>/],
    ['@ts-ignore', /@ts-(ignore|nocheck|expect-error)/],
  ])('nowhere stands %s', (_, pattern) => {
    expect(found(PRODUCT, pattern)).toEqual([]);
    expect(found(PRODUCT, /@ts-(ignore|nocheck|expect-error)/, textOf)).toEqual([]);
  });

  test('the product prints nothing to a console', () => {
    expect(found(PRODUCT, /(?<![.\w])console\./)).toEqual([]);
  });

  test('Defect is the one class', () => {
    expect(found(PRODUCT, /\bclass\s+\w+/)).toEqual(['shared/assert.ts']);
  });

  test('imports name the file as it is', () => {
    const nameless = [...PRODUCT, ...TESTS].flatMap((file) => importsOf(file).flatMap(({ from }) => (/^(shared|main|preload|renderer|test)\//.test(from) && !/\.(tsx?|css|json)$/.test(from) ? [`${file}: ${from}`] : [])));
    expect(nameless).toEqual([]);
  });

  test('a room of the product never imports a test', () => {
    expect(PRODUCT.filter((file) => importsOf(file).some(({ from }) => from.startsWith('test/')))).toEqual([]);
  });
});

describe('the tests', () => {
  const others = TESTS.filter((file) => basename(file) !== 'architecture.test.ts');

  test('are none of them skipped, alone or still to be written', () => {
    expect(found(others, /\b(test|it|describe)\.(skip|only|todo|fails|fixme|skipIf|runIf)\b|\bxit\(|\bxdescribe\(/)).toEqual([]);
  });

  test('replace no module of ours', () => {
    expect(found(others, /\b(vi|jest|mock)\.(mock|doMock|unmock|importMock|hoisted|module)\b/)).toEqual([]);
  });

  test('keep no snapshots', () => {
    expect(found(others, /toMatch(Inline)?Snapshot|toHaveScreenshot/)).toEqual([]);
  });
});

test('no host of a provider stands in the product: an address comes from an account', () => {
  const HOSTS = /https?:\/\/(?!127\.0\.0\.1|localhost|\$\{)[\w.-]+|\b[\w-]+\.(vauchar|vista|vouchercart|adility|movio)\.\w+|\b(vauchar|vouchercart|adility|vista)\.(com|co|io|net|biz)\b/i;
  const ours = PRODUCT.filter((file) => !file.startsWith('renderer/'));
  // the one host that may be spoken to without TLS has to be told from all others
  const ADILITYS_TEST_HOST = "const WITHOUT_TLS = 'testapi.adility.com';";
  expect(found(ours, HOSTS, (file) => textOf(file).replace(ADILITYS_TEST_HOST, ''))).toEqual([]);
  expect(found(PRODUCT.filter((file) => file.startsWith('renderer/')), HOSTS, (file) => textOf(file).replaceAll('http://www.w3.org', ''))).toEqual([]);
});

test('the core is compiled without the world around it', () => {
  const config = textOf('main/core/tsconfig.json');
  expect(config).toContain('"lib": ["ES2023"]');
  expect(config).toContain('"types": []');
});
