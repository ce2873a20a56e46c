import type { system } from './en/system.ts';
import type { Translated } from './say.ts';

/** All that the boxes of the operating system say in one language; a sentence that is missing does not compile. */
export type SystemCatalogue = Translated<typeof system>;
