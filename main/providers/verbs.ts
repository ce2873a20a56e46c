import type { z } from 'zod';
import type { Answer } from '../../shared/fault.ts';
import { no } from '../../shared/result.ts';
import { parseJson } from './http.ts';
import { type Pager, turnPage } from './pages.ts';
import type { Errand, ErrandVerb, Named, ReadVerb, Said, Sent } from './provider.ts';

/** A read as its provider does it: what was asked for is parsed, and a cursor is theirs. */
export function readVerb<I>(name: string, schema: z.ZodType<I>, read: (input: I) => Pager): ReadVerb {
  return {
    kind: 'read',
    name,
    schema,
    async read(input, cursor) {
      const asked = schema.safeParse(input);
      return asked.success ? turnPage(read(asked.data), cursor) : no(UNFIT);
    },
  };
}

type Parts<I> = { send(input: I, errand: Errand, named: Named): Answer<Said<Sent>>; searchFor?(input: I, errand: Errand): string };

/** An errand as its provider does it. What was wanted of another version of the program, or before the account was changed, may fit no more. */
export function errandVerb<I>(name: string, schema: z.ZodType<I>, { send, searchFor }: Parts<I>): ErrandVerb {
  const read = ({ request }: Errand) => schema.safeParse(parseJson(request));
  return {
    kind: 'errand',
    name,
    schema,
    async send(errand, named) {
      const asked = read(errand);
      return asked.success ? send(asked.data, errand, named) : no(UNFIT);
    },
    ...(searchFor === undefined
      ? {}
      : {
          searchFor(errand) {
            const asked = read(errand);
            return asked.success ? searchFor(asked.data, errand) : errand.reference;
          },
        }),
  };
}

const UNFIT = { kind: 'misconfigured', effect: 'none', detail: 'this account cannot do what was asked for' } as const;
