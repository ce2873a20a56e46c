import type { Locator, Page } from '@playwright/test';
import { Language } from '../../shared/words/languages.ts';
import { type InWords, inWords } from './in-words.ts';

/** The language that windows of scenes speak, where it is not English: scenes go by their English words all the same. */
const wanted = Language.safeParse(process.env['VOUCHER_DESK_SCENES_SPEAK']).data ?? 'en';

let words: InWords | undefined;

/** From here on a page, and whatever is found on it, is looked through by what stands there for the English words. */
export async function speakScene(page: Page): Promise<void> {
  if (wanted === 'en') return;
  await page.waitForFunction(() => document.querySelector('#root')?.hasChildNodes());
  if ((await page.evaluate(() => document.documentElement.lang)) !== wanted) {
    await page.evaluate((language) => window.desk.call('language.set', { language }), wanted);
    await page.reload();
  }
  await page.waitForFunction((language) => document.documentElement.lang === language && document.querySelector('#root')?.hasChildNodes(), wanted);
  if (words !== undefined) return;
  words = await inWords(wanted);
  for (const found of [page, page.locator('body')]) translate(Object.getPrototypeOf(found) as Translated, words);
}

type Translated = Pick<Locator, 'getByRole' | 'getByText' | 'getByLabel'> & Partial<Pick<Locator, 'filter' | 'selectOption' | 'fill'>>;
type Named = { name?: string | RegExp; exact?: boolean };

function translate(made: Translated, { find, say }: InWords): void {
  const { getByRole, getByText, getByLabel, filter, selectOption, fill } = made;
  made.getByRole = function roleInWords(this: Locator, role, { name, ...rest }: Named = {}) {
    return getByRole.call(this, role, name === undefined ? rest : { ...rest, name: find(name, rest.exact) });
  };
  made.getByText = function textInWords(this: Locator, text, options) {
    return getByText.call(this, find(text, options?.exact), options);
  };
  made.getByLabel = function labelInWords(this: Locator, text, options) {
    return getByLabel.call(this, find(text, options?.exact), options);
  };
  if (filter !== undefined) {
    made.filter = function filterInWords(this: Locator, options) {
      return filter.call(this, options?.hasText === undefined ? options : { ...options, hasText: find(options.hasText) });
    };
  }
  if (fill !== undefined) {
    made.fill = function fillInWords(this: Locator, text, options) {
      return fill.call(this, say(text), options);
    };
  }
  if (selectOption !== undefined) {
    made.selectOption = async function optionInWords(this: Locator, option, options) {
      const label = typeof option === 'string' ? option : option !== null && 'label' in option && typeof option.label === 'string' ? option.label : undefined;
      const isLabel = label !== undefined && say(label) !== label;
      return selectOption.call(this, isLabel ? { label: say(label) } : option, options);
    };
  }
}
