import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTime } from '../../main/providers/adility/times.ts';
import { listed } from '../../main/providers/adility/wire.ts';
import { readXml } from '../../main/providers/adility/xml.ts';
import { ASKED, ONE, saying, taking } from './adility-verbs.ts';

const voucher = (fields: Record<string, string>) => `<?xml version="1.0" encoding="UTF-8"?>\n<voucher>${Object.entries(fields).map(([name, text]) => `<${name}>${text}</${name}>`).join('\n  ')}</voucher>`;
const WIRE = { id: 'v1', offer_id: 'o1', redemption_code: 'ADL-1', customer_name: 'J&#xF6;rg &amp; Zo&#235;', status: 'Acquired', redeemed_at: '', distributor: '<id>d1</id>', barcode: '', expiration_date: '2036-08-01' };

describe('XML', () => {
  test('is asked for, and redeems like JSON', async () => {
    const verbs = await saying([{ body: voucher(WIRE), headers: { date: ASKED } }, {}, { body: voucher({ ...WIRE, status: 'redeemed', redeemed_at: '2026-03-01T18:00:01Z' }) }], { format: 'xml' });
    expect(await verbs.redeem(taking())).toEqual({ ok: true, value: { is: 'yes', value: { id: 'v1', worth: ONE, strength: 'probable' } } });
    expect(verbs.headers[1]).toMatchObject({ accept: 'application/xml', 'content-type': 'application/xml', 'content-length': '0' });
  });

  test.each(['<error>No</error>', '<error><message>No</message></error>', '<errors><error>No</error></errors>', '<errors><error>No</error><error>Never</error></errors>', '<errors><error><message>No</message></error></errors>', '<message>No</message>'])('%s is their no', async (body) => {
    expect(await (await saying([{ status: 400, body }], { format: 'xml' })).lookup.ask('ADL-1')).toEqual({ ok: true, value: { is: 'no', decline: { reason: 'not-valid', providerText: 'No' } } });
  });

  test.each([
    ['cut short', voucher(WIRE).slice(0, -12)],
    ['not closed in order', '<voucher><id>v1</status></id></voucher>'],
    ['two documents', `${voucher(WIRE)}<voucher/>`],
    ['a page', '<html><body>Welcome</body></html>'],
    ['an entity that nobody knows', voucher({ ...WIRE, id: '&id;' })],
    ['a document type', `<!DOCTYPE voucher>${voucher(WIRE).slice(39)}`],
    ['an entity of its own', `<!DOCTYPE v [<!ENTITY id "v1">]>${voucher({ ...WIRE, id: '&id;' }).slice(39)}`],
    ['a file of this machine', `<!DOCTYPE v [<!ENTITY id SYSTEM "file:///etc/hostname">]>${voucher({ ...WIRE, id: '&id;' }).slice(39)}`],
    ['too deep', '<voucher>'.repeat(17) + '</voucher>'.repeat(17)],
    ['nothing', '  '],
    ['text', '< no'],
  ])('that is %s is no answer', async (_, body) => {
    expect(await (await saying([{ body }], { format: 'xml' })).lookup.ask('ADL-1')).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  });

  test('of tens of thousands alike is read in the time that its length takes', () => {
    expect(readXml(`<vouchers>${'<voucher/>'.repeat(80_000)}</vouchers>`)).toEqual({ vouchers: { voucher: Array.from({ length: 80_000 }, () => '') } });
  });

  test('with a bomb in it is refused at once', () => {
    const bomb = `<!DOCTYPE b [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};&a${i};&a${i};">`).join('')}]><voucher><id>&a30;</id></voucher>`;
    const began = performance.now();
    expect(readXml(bomb)).toBeUndefined();
    // one that goes off never ends
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test('that is too long is not read to its end', async () => {
    expect(await (await saying([{ body: voucher({ ...WIRE, barcode: 'x'.repeat(70_000) }) }], { format: 'xml' })).lookup.ask('ADL-1')).toMatchObject({ ok: false, error: { kind: 'malformed', detail: 'the reply is longer than 65536 bytes' } });
  });

  test('has any text in it as it was', () => {
    const written = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;');
    // eslint-disable-next-line no-control-regex -- these stand in no XML
    const any = fc.string({ unit: 'grapheme' }).filter((text) => !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/u.test(text));
    fc.assert(fc.property(any, (text) => {
      expect(readXml(`<voucher><id>${written(text)}</id></voucher>`)).toEqual({ voucher: { id: text } });
    }));
  });

  test('never fails otherwise than by being unreadable', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', '/', '!', '?', '&', ';', '=', '"', '[', ']', '-', ' ', 'a', 'b'), maxLength: 60 }), (text) => {
      const read = readXml(text);
      expect(read === undefined || Object.keys(read).length === 1).toBe(true);
    }), { numRuns: 2_000 });
  });
});

describe('a list of vouchers', () => {
  const two = [{ id: 'v1' }, { id: 'v2' }];
  test.each([
    ['bare', two],
    ['each under its name', two.map((one) => ({ voucher: one }))],
    ['under their name', { vouchers: two }],
    ['under both', { vouchers: two.map((one) => ({ voucher: one })) }],
    ['in XML', readXml('<vouchers type="array"><voucher><id>v1</id></voucher><voucher><id>v2</id></voucher></vouchers>')],
  ])('comes %s', (_, body) => {
    expect(listed(body)).toEqual(two);
  });

  test('of one, of none, and what is none', () => {
    expect(listed(readXml('<vouchers><voucher><id>v1</id></voucher></vouchers>'))).toEqual([{ id: 'v1' }]);
    expect(listed(readXml('<vouchers type="array"/>'))).toEqual([]);
    expect(listed({ vouchers: [] })).toEqual([]);
    for (const body of [undefined, 'text', {}, { vouchers: 7 }, readXml('<html><p>Welcome</p></html>')]) expect(listed(body)).toBeUndefined();
  });
});

describe('a time', () => {
  const at = Date.parse('2026-03-01T18:00:01.000Z');
  test.each(['2026-03-01T18:00:01Z', '2026-03-01 18:00:01 UTC', '2026-03-01T10:00:01-08:00', '2026/03/01 19:00:01 +0100', '2026-03-01 18:00:01 GMT'])('%s', (text) => {
    expect(readTime(text)).toEqual({ from: at, to: at + 1_000 });
  });

  test('is as exact as it is written', () => {
    expect(readTime('2026-03-01T18:00:01.250Z')).toEqual({ from: at + 250, to: at + 251 });
    expect(readTime('2026-03-01T18:00:01.2507543Z')).toEqual({ from: at + 250, to: at + 251 });
    expect(readTime('2026-03-01T18:00Z')).toEqual({ from: at - 1_000, to: at + 59_000 });
  });

  test.each(['', 'yesterday', '2026-03-01', '2026-03-01 18:00:01', '2026-13-01T18:00:01Z', '01/03/2026 18:00:01 UTC', '2026-03-01T18:00:01 CET'])('"%s" is none', (text) => {
    expect(readTime(text)).toBeUndefined();
  });
});
