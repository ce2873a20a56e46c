import { describe, expect, test } from 'vitest';
import type { Worth } from '../../shared/worth.ts';
import type { Taking } from '../../main/providers/provider.ts';
import { like } from '../like.ts';
import { cartAt, type CartChange, cartGround } from './cart-ground.ts';
import { httpServer } from './sockets.ts';

const ONE: Worth = { kind: 'uses', count: 1 };
const euros = (minor: number): Worth => ({ kind: 'money', minor, currency: 'EUR' });

function takingOf(code: string, worth: Worth = ONE, notes: string[] = []): Taking {
  return { key: crypto.randomUUID(), code, ref: '', worth, person: 'anna', notes, note: (fact) => void notes.push(fact) };
}

const TOKENS = { accessToken: 'access', refreshToken: 'RTrefresh', status: 'authenticated' };

type Said = { status: number; headers?: Record<string, string>; body?: unknown };

/** Lets everybody in, and answers a redemption and its reading with what the test wants. */
async function answering({ redeem, read = { status: 200, body: { id: 745_698, reductor: 1 } }, account = {} }: { redeem: Said; read?: Said; account?: CartChange }) {
  const heard: string[] = [];
  const baseUrl = await httpServer((incoming, reply) => {
    let text = '';
    incoming.on('data', (chunk) => (text += String(chunk)));
    incoming.on('end', () => {
      heard.push(`${incoming.method} ${incoming.url} ${incoming.headers.authorization?.slice(0, 6)} ${text}`);
      const said = incoming.url === '/v2.1/authorize' ? { status: 200, body: TOKENS } : incoming.method === 'POST' ? redeem : read;
      reply.writeHead(said.status, said.headers).end(said.body === undefined ? '' : JSON.stringify(said.body));
    });
  });
  const { till } = cartAt({ provider: 'vouchercart', baseUrl: `${baseUrl}/v2.1`, login: 'anna@example.com', password: 'secret', subdomain: 'my-page' }, account);
  if (till?.recall === undefined) throw new Error('it has a till, and that a recall');
  return { redeem: till.redeem, recall: till.recall, heard };
}

const made = (location: string): Said => ({ status: 201, headers: { location } });
const NAMED = made('https://elsewhere.example/v2/sales-pages/1/redemptions/745698');

describe('a redeem', () => {
  test('says what is documented and no more, below the version, under a token had for the staff\'s credentials', async () => {
    const { redeem, heard } = await answering({ redeem: NAMED });
    await redeem(takingOf('ABC123'));
    expect(heard).toEqual([
      'POST /v2.1/authorize Basic  subdomain=my-page',
      'POST /v2.1/sales-pages/1337/redemptions Bearer {"redeem_location":786322,"voucher_code":"ABC123","reductor":1}',
      'GET /v2.1/sales-pages/1337/redemptions/745698 Bearer ',
    ]);
  });

  test('notes what its answer names before it asks for anything else, and calls nobody whose host stands in it', async () => {
    const { redeem, heard } = await answering({ redeem: NAMED });
    const taking = takingOf('ABC123');
    const notedAt: number[] = [];
    expect(await redeem({ ...taking, note: (fact) => { notedAt.push(heard.length); taking.note(fact); } })).toEqual({ ok: true, value: { is: 'yes', value: { id: '745698', worth: ONE, strength: 'exact' } } });
    expect([taking.notes, notedAt]).toEqual([['745698'], [2]]);
  });

  test.each([
    ['the path alone', '/v2/sales-pages/1/redemptions/745698'],
    ['a slash at its end', 'https://elsewhere.example/v2/sales-pages/1/redemptions/745698/'],
    ['a question', 'https://elsewhere.example/v2/sales-pages/1/redemptions/745698?expand=1'],
  ])('reads the number out of an address with %s', async (_, location) => {
    const { redeem } = await answering({ redeem: made(location) });
    expect(await redeem(takingOf('ABC123'))).toMatchObject({ ok: true, value: { is: 'yes', value: { id: '745698' } } });
  });

  test.each([
    ['no address', { status: 201 }],
    ['an address without a number', made('/v2/sales-pages/1/redemptions/')],
    ['the number of something else', made('/v2/sales-pages/1/orders/745698')],
    ['200 and a body', { status: 200, body: { id: 745_698, reductor: 1 } }],
    ['202', { status: 202, headers: { location: '/redemptions/745698' } }],
  ] satisfies [string, Said][])('answered with %s is not known, and has no name to ask by', async (_, said) => {
    const { redeem, recall } = await answering({ redeem: said });
    const taking = takingOf('ABC123');
    expect(await redeem(taking)).toMatchObject({ ok: false, error: { kind: 'malformed', effect: 'possible' } });
    expect(taking.notes).toEqual([]);
    expect(await recall(taking)).toMatchObject({ ok: false });
  });

  test.each([
    ['cannot be read back', { status: 500 }],
    ['is not found when it is read back', { status: 404, body: { message: 'Not found' } }],
    ['is read back as another one', { status: 200, body: { id: 1, reductor: 1 } }],
  ] satisfies [string, Said][])('that was made and %s is what it was asked for: the 201 is its yes', async (_, read) => {
    const { redeem, recall } = await answering({ redeem: NAMED, read });
    const taking = takingOf('ABC123', { kind: 'uses', count: 3 });
    expect(await redeem(taking)).toMatchObject({ ok: true, value: { is: 'yes', value: { id: '745698', worth: { kind: 'uses', count: 3 } } } });
    // asked about later it has to be found: "none" would have it sent again
    expect(await recall(taking)).toMatchObject({ ok: false });
  });

  test('of a token that the provider does not stand by is no answer and took nothing', async () => {
    const baseUrl = await httpServer((_, reply) => void reply.writeHead(200).end(JSON.stringify({ ...TOKENS, status: 'pending' })));
    const { till } = cartAt({ provider: 'vouchercart', baseUrl, login: 'a', password: 'b', subdomain: 'c' });
    expect(await till?.redeem(takingOf('ABC123'))).toMatchObject({ ok: false, error: { kind: 'malformed', effect: 'none' } });
  });
});

describe('how much', () => {
  test.each([
    ['uses', { kind: 'uses', count: 3 }, {}, 3],
    ['money in minor units', euros(1_250), { moneyUnit: 'minor' }, 1_250],
    ['money in major units', euros(1_200), { moneyUnit: 'major' }, 12],
    ['yen, which have no smaller unit', { kind: 'money', minor: 500, currency: 'JPY' }, { moneyUnit: 'major', currency: 'JPY' }, 500],
  ] as const)('is said as a number: %s', async (_, worth, account, reductor) => {
    const { redeem, heard } = await answering({ redeem: NAMED, read: { status: 200, body: { id: 745_698, reductor } }, account });
    expect(await redeem(takingOf('ABC123', worth))).toMatchObject({ ok: true, value: { is: 'yes', value: { worth } } });
    expect(heard[1]).toContain(`"reductor":${reductor}}`);
  });

  test('is what the provider says that it took, and not what it was asked for', async () => {
    const { redeem } = await answering({ redeem: NAMED, read: { status: 200, body: { id: 745_698, reductor: 2, extra: 1 } } });
    expect(await redeem(takingOf('ABC123', { kind: 'uses', count: 3 }))).toMatchObject({ ok: true, value: { is: 'yes', value: { worth: { kind: 'uses', count: 2 } } } });
    const silent = await answering({ redeem: NAMED, read: { status: 200, body: { id: 745_698 } } });
    expect(await silent.redeem(takingOf('ABC123', { kind: 'uses', count: 3 }))).toMatchObject({ ok: true, value: { is: 'yes', value: { worth: { kind: 'uses', count: 3 } } } });
  });

  test.each([
    ['money while the account does not say in which unit', euros(5_000), { moneyUnit: 'unset' }],
    ['money that is not whole in the account\'s unit', euros(1_250), { moneyUnit: 'major' }],
    ['a percentage', { kind: 'percent', hundredths: 2_000 }, { moneyUnit: 'minor' }],
  ] as const)('is never guessed: %s takes nothing', async (_, worth, account) => {
    const { server, code } = await cartGround();
    expect(await cartAt(server.access, account).till?.redeem(takingOf(code('Money at the spa 80.00'), worth))).toMatchObject({ ok: false, error: { kind: 'misconfigured', effect: 'none' } });
    expect(server.redemptions()).toEqual([]);
  });

  test('of money comes off a voucher part by part, until nothing is left', async () => {
    const { server, code } = await cartGround();
    const { till } = cartAt(server.access);
    const spa = code('Money at the spa 80.00');
    for (const minor of [4_500, 3_500]) expect(await till?.redeem(takingOf(spa, euros(minor)))).toMatchObject({ ok: true, value: { is: 'yes', value: { worth: euros(minor) } } });
    expect(await till?.redeem(takingOf(spa, euros(1)))).toMatchObject({ ok: true, value: { is: 'no', decline: { providerText: like(/./) } } });
    expect(server.redemptions().map(({ reductor }) => reductor)).toEqual([4_500, 3_500]);
  });
});

test('a sales page that is not there is a matter of the account', async () => {
  const { server } = await cartGround();
  expect(await cartAt(server.access, { salesPageId: 4_711 }).check()).toMatchObject({ ok: false, error: { kind: 'misconfigured', detail: like(/sales page 4711/) } });
});

test('neither token nor credentials stand in what goes wrong', async () => {
  const { server, code } = await cartGround();
  const provider = cartAt(server.access);
  await provider.check();
  for (const fault of ['401', '403', '429', '500', 'rubbish', 'reset'] as const) {
    await server.setFault(fault);
    const said = JSON.stringify(await provider.till?.redeem(takingOf(code('Spa day, A'))));
    expect(said).not.toMatch(/eyJ|RT[0-9a-f]{8}/);
    for (const secret of [server.access.login, server.access.password, code('Spa day, A')]) expect(said).not.toContain(secret);
  }
});
