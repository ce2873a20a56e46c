import type { ErrandTold } from '../../shared/office.ts';
import type { NextMove, WhyStillHere } from '../../shared/queue.ts';
import type { FaultKind } from '../../shared/fault.ts';
import { unreachable } from '../../shared/assert.ts';
import type { Unsaid } from '../office/office.ts';
import type { Mistake } from '../form/typed.ts';
import type { Shape } from '../form/shape.ts';

/** What a verb is: told apart by a word and a shape. */
export const verbKinds = {
  read: { title: 'Look', says: 'Looks and changes nothing.', button: 'Look' },
  errand: { title: 'Have it done', says: 'Changes something at the provider. It is written down first and sent once.', button: 'Have it done' },
} as const;

/** Of what cannot be taken back. */
export const FOR_EVER = 'cannot be taken back';

/** Names of fields that are not read off the name itself. */
const FIELD_WORDS: Record<string, string> = {
  id: 'Id',
  userId: 'For whom (user id)',
  valueUnit: 'What the value is',
  startTime: 'Valid from',
  expiryTime: 'Valid until',
  expiryDate: 'Last day',
  orderBy: 'Sorted by',
  order: 'Direction',
  expand: 'With it',
  limit: 'Rows on a page',
  code: 'Code',
  email: 'E-mail address',
  hidePrice: 'Hide the price',
  electronicDistribution: 'Distributed electronically',
  externalClientId: 'Our id of the client',
  externalUserId: 'Our id of the user',
  externalData: 'Our own note',
  distributionItems: 'What goes out',
  distributionData: 'Note for the distribution',
  quantityPerRecipient: 'How many for each recipient',
  clientOrderItemId: 'Line of the client order (id)',
  voucherTypeCodes: 'Codes of voucher types',
  redeemPrice: 'Price at which it is redeemed',
  salePrice: 'Price at which it is sold',
  deliveryAddress: 'Delivery address',
  further: 'What else the provider’s documents name',
  confirmation: 'To be sure',
  active: 'Active at once',
  country: 'Country (two letters)',
  language: 'Language (two letters)',
  voucherFrom: 'From, on the voucher',
  voucherTo: 'To, on the voucher',
  pricePaidCalculator: 'How the price is worked out',
  voucherDeliveryShippingMethodId: 'Way of shipping (id)',
  access: 'How it is reached',
  options: 'What belongs to the account there',
  baseUrl: 'Base address',
  identityUrl: 'Address of the identity service',
  apiKey: 'API key',
  merchantId: 'Merchant id',
  clientId: 'Client id',
  verdictAfterMs: 'A cashier waits so long for an answer (milliseconds)',
  grammar: 'How its codes look',
  prefix: 'They begin with',
  length: 'How long they are',
  min: 'Characters at least',
  max: 'Characters at most',
  charset: 'Of which characters',
  positions: 'What stands at positions',
  at: 'Position',
  oneOf: 'One of these characters',
  checkDigit: 'Check digit',
  salesPageId: 'Sales page (id)',
  redeemLocation: 'Redeem location of this till (id)',
  sells: 'Its vouchers are good for',
  moneyUnit: 'It counts money in',
  advertiserId: 'Advertiser id',
  offers: 'Offers whose vouchers are taken',
  cancels: 'The office may cancel vouchers (that is the guest’s refund)',
  siteId: 'Site (id)',
  kinds: 'Its vouchers can be',
  ticketTypes: 'Types of ticket that this till gives (ids)',
  refundReinstates: 'A refund makes a voucher good again (proved)',
  orderGraceMinutes: 'Minutes in which an order may still be completed after its time',
  regionCode: 'Region code',
  statusWords: 'Their words for what became of an order',
  done: 'Words for: it is done',
  failed: 'Words for: it failed',
};

/** "voucherTypeCodes" as people say it: "Voucher type codes". */
export function wordsOfField(name: string): string {
  return (Object.hasOwn(FIELD_WORDS, name) ? FIELD_WORDS[name] : undefined) ?? capital(apart(name));
}

function apart(name: string): string {
  return name.replaceAll(/([a-z])([A-Z0-9])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const CHOICE_WORDS: Record<string, string> = { digits: 'Digits', 'upper-alphanumeric': 'Capital letters and digits', alphanumeric: 'Letters and digits', printable: 'Anything printable', luhn: 'Luhn (the last digit)', ean: 'EAN and UPC (the last digit)', both: 'Uses and money', minor: 'Minor units (cents)', major: 'Major units (euros)', json: 'JSON', xml: 'XML', true: 'Yes', false: 'No', asc: 'Ascending', desc: 'Descending', fixed: 'An amount of money', percentage: 'Percent', vc_card: 'Gift card', vc_card_voucher: 'Gift card voucher' };

export function wordsOfChoice(word: string): string {
  return (Object.hasOwn(CHOICE_WORDS, word) ? CHOICE_WORDS[word] : undefined) ?? capital(apart(word));
}

/** One of many, by its number: "Voucher 2". */
export function wordsOfItem(name: string, nth: number): string {
  const one = wordsOfField(name).replace(/s$/, '');
  return `${name === 'distributionItems' ? 'Part' : one} ${nth + 1}`;
}

/** What may stand there, before anything is wrong with it. */
export function limitsOf(shape: Shape): string {
  switch (shape.is) {
    case 'text':
      return textLimits(shape);
    case 'number':
      return boundsWords(shape.least, shape.most);
    case 'word':
      return `Type ${shape.word}: it ${FOR_EVER}.`;
    case 'list':
      return shape.least > 0 ? `At least ${shape.least}, at most ${shape.most}.` : `At most ${shape.most}.`;
    case 'pairs':
      return `A name and what it says, line by line${shape.json ? '; what is JSON is sent as it is' : ''}.`;
    case 'choice':
    case 'marks':
    case 'parts':
      return '';
    default:
      return unreachable(shape);
  }
}

function textLimits({ secret, amount, format, most }: Extract<Shape, { is: 'text' }>): string {
  if (secret) return 'It is never shown again.';
  if (amount) return 'Like 12.34.';
  if (format === 'day') return 'Year-month-day, like 2027-01-31.';
  if (format === 'instant') return 'Like 2027-01-31 23:59, by the venue’s clocks.';
  return most === undefined ? '' : `Up to ${most} characters.`;
}

function boundsWords(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return `From ${least} to ${most}.`;
  if (most !== undefined) return `At most ${most}.`;
  return least === undefined || least <= 0 ? 'A number.' : `A number, ${least} or more.`;
}

export function wordsOfMistake(mistake: Mistake): string {
  switch (mistake.is) {
    case 'missing':
      return 'This has to be said.';
    case 'no-number':
      return 'Type a number.';
    case 'no-whole-number':
      return 'Type a whole number, in digits.';
    case 'bounds':
      return boundsWords(mistake.least, mistake.most);
    case 'no-day':
      return 'Type a day as year-month-day, like 2027-01-31.';
    case 'no-instant':
      return 'Type a day and a time, like 2027-01-31 23:59.';
    case 'not-the-word':
      return `Type ${mistake.word}, in capitals. Nothing was done.`;
    case 'too-few':
      return mistake.least === 1 ? 'Add at least one.' : `Add at least ${mistake.least}.`;
    case 'no-name':
      return 'Say what it is called.';
    case 'name-twice':
      return 'This name is there already.';
    default:
      return unreachable(mistake);
  }
}

/** Main's own words about a field: "is a number like 12.34" becomes a sentence. */
export function wordsOfObjection(why: string): string {
  const sentence = why.startsWith('is ') ? `It ${why}` : capital(why);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** Why a read came to nothing, and what to do now. Nothing was changed by any of them. */
export const readFaults: Record<FaultKind, { why: string; now: string }> = {
  unreachable: { why: 'The provider cannot be reached.', now: 'Look again when the line is back. The queue (F4) says how it stands.' },
  throttled: { why: 'The provider asked us to wait.', now: 'The button works again when the time is over.' },
  unauthorized: { why: 'The provider refuses our credentials.', now: 'The account’s key has to be put right. Redeeming goes on as the queue (F4) says.' },
  misconfigured: { why: 'This account may not do that at the provider.', now: 'The account has to be put right at the provider.' },
  timeout: { why: 'The provider did not answer in time.', now: 'Look again in a moment.' },
  unavailable: { why: 'The provider is not working just now.', now: 'Look again in a moment.' },
  malformed: { why: 'The provider’s answer cannot be read to its end.', now: 'What is on the screen is good; more cannot be read from here. Tell IT what it says.' },
};

/** How far an errand is, in words and a shape. */
export const errandStates: Record<ErrandTold['is'], { is: string; now: string }> = {
  owed: { is: 'On its way', now: '' },
  done: { is: 'Done', now: 'The provider has done it.' },
  failed: { is: 'Not done', now: 'The provider has not done it. Nothing was changed.' },
  person: { is: 'A person must look', now: '' },
  none: { is: 'Not known here', now: 'The journal does not know it.' },
};

/** The steps of an errand, in their order. */
export const steps = ['Written down', 'Sent', 'Waiting for their answer', 'Done'] as const;

/** Why it was not wanted, and what to do now. */
export const unwanted: Record<Unsaid, string> = {
  'too-long': 'This is too much for one errand: it may have 20 000 characters in all. Nothing was written and nothing was sent. Ask for a part of it first.',
  'no-office': 'This account cannot be asked for anything any more. Nothing was written and nothing was sent.',
  'disk-full': 'This till’s disk is full: nothing was written and nothing was sent. Call IT to make room, then press it again.',
  defect: 'The desk made a mistake and does not know yet if it was written down. What you typed is still here. Press it again: it is never sent twice.',
};

/** How far an errand is that is not over. */
export function wordsOfStep(why: WhyStillHere, next: NextMove): (typeof steps)[number] {
  if (next === 'fetch-result') return 'Waiting for their answer';
  return why === 'under-way' ? 'Sent' : 'Written down';
}

/** Around a list, and where there is none. */
export const looks = {
  start: 'Choose on the left what to look at, or what to have done.',
  noOffices: 'No account has an office: there is nothing to ask for here.',
  nothing: 'Nothing came',
  empty: 'The list is empty: the provider has nothing of the kind.',
  end: 'This was the last page',
  declined: 'The provider says no.',
  declinedNow: 'Nothing was changed. Check what you typed, then look again.',
  noOffice: 'This account cannot be asked for anything any more. Nothing was changed.',
  nothingAsked: 'Nothing was asked for, and nothing from before is on its way.',
  asked: 'What was asked for since this desk was opened, and what is not over from before. It goes on by itself: you can leave this room.',
} as const;

/** "Page 2: rows 51 to 100". */
export function wordsOfPage({ rows, number, before, next }: { rows: unknown[]; number: number; before: number; next?: string }): string {
  if (rows.length === 0) return number === 1 && next === undefined ? 'Nothing there' : `Page ${number}: no rows`;
  if (number === 1 && next === undefined) return rows.length === 1 ? 'One row' : `All ${rows.length} rows`;
  return `Page ${number}: rows ${before + 1} to ${before + rows.length}${next === undefined ? ', the last' : ''}`;
}
