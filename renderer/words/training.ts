import type { Hits, TrainingFault, Trouble } from '../../shared/training.ts';

/** The troubles at hand, as the stripe lists them. */
export const faults: Record<TrainingFault, string> = {
  'before-effect': 'Silence: the request is lost',
  'after-effect': 'Silence: taken, the answer is lost',
  slow: 'Slow: taken, answered after 4 seconds',
  reset: 'Reset: taken, the connection breaks',
  rubbish: 'Rubbish: taken, the answer is a web page',
  '401': 'Credentials refused (401)',
  '403': 'The account may not do this (403)',
  '429': 'Too many requests (429)',
  '500': 'Taken, the provider fails (500)',
  'line-cut': 'Line cut: nobody can be reached',
};

/** What goes wrong, for whoever puts it together. */
export const troubles: Record<Trouble['is'] | 'nothing', string> = {
  nothing: 'Nothing goes wrong',
  'line-cut': 'The plug is out: nobody can be reached',
  silence: 'Silence: no answer ever comes',
  slow: 'The answer comes after 4 seconds',
  reset: 'The connection breaks',
  rubbish: 'The answer is a web page',
  '500': 'The provider fails (500)',
  '401': 'Credentials refused (401)',
  '403': 'The account may not do this (403)',
  '429': 'Too many requests (429)',
};

export const effects: Record<'before' | 'after', string> = {
  before: 'before it is done: nothing was changed',
  after: 'after it was done: the answer is lost',
};

export const hitWords: Record<Hits, string> = {
  taking: 'redeeming a voucher',
  asking: 'asking what became of it',
  'giving-back': 'giving a voucher back',
  looking: 'looking at a voucher',
  all: 'everything, the desk’s checks too',
};

/** The same of an account that takes no vouchers. */
export const officeHitWords: Partial<Record<Hits, string>> = {
  taking: 'sending what was asked for',
  asking: 'asking what became of it',
  all: hitWords.all,
};

export const latencies: Record<string, string> = {
  '0': 'as fast as it is',
  '500': 'half a second slower',
  '1500': 'a second and a half slower',
  '3000': '3 seconds slower: NOT KNOWN at first',
  '8000': '8 seconds slower: as good as cut',
};

export const clocks: Record<string, string> = {
  '0': 'is right',
  '3600000': 'is an hour ahead',
  '172800000': 'is two days ahead',
  '-172800000': 'is two days behind',
};

export const elsewhere: Record<'done' | 'nothing-left' | 'defect', string> = {
  done: 'Another till has redeemed it. This till has not heard of it.',
  'nothing-left': 'Nothing of it is left: it was used before.',
  defect: 'That did not work. Try it again.',
};
