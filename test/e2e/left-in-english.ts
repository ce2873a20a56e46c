import type { Page } from '@playwright/test';
import { en } from '../../shared/words/en/all.ts';
import type { Catalogue } from '../../shared/words/say.ts';

function sentences(catalogue: Catalogue): string[] {
  return Object.values(catalogue).flatMap((said) => (typeof said === 'string' ? [said] : sentences(said)));
}

/** Three words and more of one of our sentences, between what it is told: nobody else writes just so. */
const ENGLISH = [...new Set(sentences(en).flatMap((said) => said.split(/[{}<>]/)))].map((piece) => piece.trim()).filter((piece) => /[a-z]+ [a-z’]+ [a-z’]+/i.test(piece) && !/, (plural|select|number),/.test(piece));

/** Which of our English sentences stand, or are read out, in a window that speaks another language. */
export async function leftInEnglish(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => [document.body.innerText, ...[...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')].flatMap((element) => ['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''))].join('\n'));
  return ENGLISH.filter((piece) => text.includes(piece));
}
