import type { Answer } from '../../shared/fault.ts';
import type { OpenOutside } from '../../main/providers/outside.ts';
import type { Office, Provider, Till } from '../../main/providers/provider.ts';

/** One call that a desk made, and when by its steady clock. */
export type Asked = { verb: 'check' | 'lookup' | 'redeem' | 'recall' | 'reverse' | 'send' | 'resolve'; of: string; mono: number };

/** What a desk asks of its providers: every call, and how many have no answer yet. */
export type Watch = { asked: Asked[]; underWay(): number; over(outside: OpenOutside): OpenOutside };

/** Stands between a desk and its providers and only counts. */
export function openWatch(mono: () => number): Watch {
  const asked: Asked[] = [];
  let underWay = 0;
  const hear = async <T>(verb: Asked['verb'], of: string, ask: () => Answer<T>): Answer<T> => {
    asked.push({ verb, of, mono: mono() });
    underWay++;
    try {
      return await ask();
    } finally {
      underWay--;
    }
  };
  return {
    asked,
    underWay: () => underWay,
    over: (outside) => (heard) => {
      const { provider, close } = outside(heard);
      return { close, provider: (settings) => watched(provider(settings), settings.id, hear) };
    },
  };
}

type Hear = <T>(verb: Asked['verb'], of: string, ask: () => Answer<T>) => Answer<T>;

function watched({ check, till, office, ...rest }: Provider, account: string, hear: Hear): Provider {
  return {
    ...rest,
    check: () => hear('check', account, check),
    ...(till === undefined ? {} : { till: watchedTill(till, hear) }),
    ...(office === undefined ? {} : { office: watchedOffice(office, hear) }),
  };
}

function watchedTill({ redeem, lookup, recall, reverse, ...rest }: Till, hear: Hear): Till {
  return {
    ...rest,
    redeem: (taking) => hear('redeem', taking.key, () => redeem(taking)),
    ...(lookup === undefined ? {} : { lookup: { ...lookup, ask: (code, booking) => hear('lookup', code, () => lookup.ask(code, booking)) } }),
    ...(recall === undefined ? {} : { recall: (taking) => hear('recall', taking.key, () => recall(taking)) }),
    ...(reverse === undefined ? {} : { reverse: (taking, receipt) => hear('reverse', taking.key, () => reverse(taking, receipt)) }),
  };
}

function watchedOffice({ verbs, resolve }: Office, hear: Hear): Office {
  return {
    verbs: verbs.map((verb) => (verb.kind === 'read' ? verb : { ...verb, send: (errand, named) => hear('send', errand.key, () => verb.send(errand, named)) })),
    ...(resolve === undefined ? {} : { resolve: (tokens, named) => hear('resolve', tokens.join(' '), () => resolve(tokens, named)) }),
  };
}
