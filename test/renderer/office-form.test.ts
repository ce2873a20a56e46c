import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Deletion, jsonSchemaOf } from '../../shared/office.ts';
import { VistaClient, VistaDistribution, VistaOrder } from '../../shared/vista-vouchers.ts';
import { orderIn } from '../../main/providers/vouchercart/order.ts';
import { confirmationOf, fieldsOf } from '../../renderer/form/shape.ts';
import { blankForm, inputOf, typedForm, type TypedForm, withTyped } from '../../renderer/form/typed.ts';

const ZONE = 'Europe/Berlin';

/** What a person types at paths, in the form of a schema, and what is asked for by it. */
function typedIn(schema: z.ZodType, typed: Record<string, string | string[] | { [name: string]: string }>) {
  const fields = fieldsOf(jsonSchemaOf(schema));
  const form = Object.entries(typed).reduce<TypedForm>((now, [path, value]) => withTyped(now, path.split('.'), value), blankForm(fields));
  const { input, mistakes } = inputOf(fields, form, ZONE);
  return { input, wrong: Object.fromEntries(Object.entries(mistakes).map(([path, { is }]) => [path, is])) };
}

describe('the form of a schema', () => {
  test('gives what the schema takes, and leaves out what nobody typed', () => {
    const line = { productCode: 'FILM', quantity: '100', salePrice: '9,50', redeemPrice: '12', expiryDate: '2027-12-31' };
    const { input, wrong } = typedIn(VistaOrder, { clientCode: ' ZOE ', 'vouchers.0': line, 'vouchers.1': { ...line, productCode: 'SNACK' }, deliveryAddress: [], 'deliveryAddress.0': { name: 'Straße', value: 'Hauptstraße 1' } });
    expect(wrong).toEqual({});
    expect(input).toEqual({ clientCode: 'ZOE', electronicDistribution: true, deliveryAddress: { Straße: 'Hauptstraße 1' }, vouchers: [{ ...line, quantity: 100, salePrice: '9.50' }, { ...line, quantity: 100, salePrice: '9.50', productCode: 'SNACK' }] });
    expect(VistaOrder.safeParse(input).success).toBe(true);
    expect(VistaClient.safeParse(typedIn(VistaClient, { code: 'A', name: 'Añil' }).input).success).toBe(true);
  });

  test('asks for one of a thing that is needed, and adds and removes others in their places', () => {
    const fields = fieldsOf(jsonSchemaOf(VistaDistribution));
    const blank = blankForm(fields);
    expect(blank['distributionItems']).toEqual([{ clientOrderItemId: '', quantityPerRecipient: '' }]);
    const two = withTyped(withTyped(blank, ['distributionItems', '1'], { clientOrderItemId: '2', quantityPerRecipient: '1' }), ['distributionItems', '0'], undefined);
    expect(two['distributionItems']).toEqual([{ clientOrderItemId: '2', quantityPerRecipient: '1' }]);
    expect(Object.keys(two), 'the fields stay in their order').toEqual(Object.keys(blank));
  });

  test('leaves a part out as a whole until it is added, and then wants what it needs', () => {
    const schema = orderIn('EUR');
    const before = typedIn(schema, {});
    expect(before.input['products']).toEqual([{}]);
    expect(Object.keys(before.wrong)[0], 'the first field that is wrong comes first').toBe('purchaser.name');
    expect(typedIn(schema, { 'products.0.recipient': { name: 'Zoë', email: '' } }).wrong).toMatchObject({ 'products.0.recipient.email': 'missing' });
  });

  test('takes JSON where only the venue\'s documents say what it is, and text where a text is wanted', () => {
    const { input } = typedIn(VistaDistribution, { 'further.0': { name: 'recipients', value: '[{"email":"zoe@example.com"}]' }, 'further.1': { name: 'note', value: 'not {json' } });
    expect(input).toMatchObject({ further: { recipients: [{ email: 'zoe@example.com' }], note: 'not {json' } });
  });

  test('reads a time by the venue\'s clocks', () => {
    const schema = z.strictObject({ startTime: z.iso.datetime({ offset: true }).optional() });
    expect(typedIn(schema, { startTime: '2027-01-31 23:59' }).input).toEqual({ startTime: '2027-01-31T22:59:00.000Z' });
    // the last is in the hour that the clocks leave out
    const wrong = ['2027-01-31', '31.1.2027 23:59', '2027-02-30 10:00', '2027-03-28 02:30'];
    expect(wrong.map((typed) => typedIn(schema, { startTime: typed }).wrong['startTime'])).toEqual(wrong.map(() => 'no-instant'));
  });

  test.each([
    ['a number out of bounds', z.int().min(1).max(500), '501', 'bounds'],
    ['a number that is not whole', z.int(), '1,5', 'no-whole-number'],
    ['words for a number', z.int(), 'zehn', 'no-whole-number'],
    ['nothing', z.string().min(1), '  ', 'missing'],
    ['no day', z.iso.date(), '31.12.2027', 'no-day'],
    ['a day that is none', z.iso.date(), '2027-02-30', 'no-day'],
    ['another word than the one', Deletion, 'delete', 'not-the-word'],
  ])('says what is wrong with %s before anybody is asked', (_, field, typed, wrong) => {
    expect(typedIn(z.strictObject({ field }), { field: typed }).wrong).toEqual({ field: wrong });
  });

  test('takes nothing typed for an empty text where that is one', () => {
    expect(typedIn(z.strictObject({ prefix: z.string().max(16) }), {})).toEqual({ input: { prefix: '' }, wrong: {} });
  });

  test('has what is there already in its fields, shows no secret, and gives it back as it was', () => {
    const schema = z.strictObject({ name: z.string().min(1), sells: z.enum(['uses', 'money']), cancels: z.boolean(), offers: z.array(z.strictObject({ id: z.string().min(1), title: z.string().optional() })), kinds: z.array(z.enum(['a', 'b'])), notes: z.record(z.string(), z.string()), access: z.strictObject({ apiKey: z.string().min(1).meta({ writeOnly: true }), limit: z.int() }) });
    const input = { name: 'Zoë', sells: 'money', cancels: false, offers: [{ id: 'o1' }, { id: 'o2', title: 'Dinner' }], kinds: ['b'], notes: { a: 'b' }, access: { limit: 7 } };
    const fields = fieldsOf(jsonSchemaOf(schema));
    const { input: again, mistakes } = inputOf(fields, typedForm(fields, input), ZONE);
    expect(again).toEqual(input);
    expect(mistakes).toEqual({ 'access.apiKey': { is: 'missing' } });
    const access = fields.find(({ name }) => name === 'access')?.shape;
    expect(access?.is === 'parts' ? access.fields.map(({ shape }) => shape.is === 'text' && shape.secret) : []).toEqual([true, false]);
  });

  test('never makes less of an amount than was typed', () => {
    const schema = z.strictObject({ salePrice: z.string() });
    expect(['9,50', '9.5', '1,250', '1.250,00'].map((typed) => typedIn(schema, { salePrice: typed }).input['salePrice'])).toEqual(['9.50', '9.5', '1,250', '1.250,00']);
  });

  test('knows what cannot be taken back by the word that it wants', () => {
    expect(confirmationOf(fieldsOf(jsonSchemaOf(z.strictObject({ id: z.string(), confirmation: Deletion }))))).toBe('DELETE');
    expect(confirmationOf(fieldsOf(jsonSchemaOf(VistaClient)))).toBeUndefined();
  });
});
