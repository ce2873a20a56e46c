import type { Page } from '@playwright/test';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../shared/words/en/all.ts';
import type { Catalogue } from '../../shared/words/say.ts';
import { ROOT } from './desk-app.ts';

/** The language whose words are no language's in a window for this: every sentence of ours in brackets, with marks on its letters, and longer by two fifths. */
export const PSEUDO = 'pl';

const MARKS: Record<string, string> = { a: 'ä', c: 'ç', e: 'ë', i: 'ï', n: 'ñ', o: 'ö', s: 'š', u: 'ü', y: 'ÿ', A: 'Ä', C: 'Ç', E: 'Ë', I: 'Ï', N: 'Ñ', O: 'Ö', S: 'Š', U: 'Ü', Y: 'Ý' };

const folderOf = (nth: number) => join(ROOT, `out-pseudo-${nth}`);

export function removePseudo(nth: number): void {
  rmSync(folderOf(nth), { recursive: true, force: true });
}

/** A program like the product's, whose window has such words, in a folder of its own. */
export function pseudoProgram(nth: number): string {
  removePseudo(nth);
  const folder = folderOf(nth);
  for (const part of ['main', 'preload', 'renderer']) cpSync(join(ROOT, 'out', part), join(folder, part), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, main: 'main/main.js' }));
  const assets = join(folder, 'renderer', 'assets');
  const exports = new RegExp(`export\\s*\\{\\s*\\w+ as ${PSEUDO}\\b`);
  const own = readdirSync(assets).filter((name) => name.startsWith('all-') && exports.test(readFileSync(join(assets, name), 'utf8')));
  if (own[0] === undefined || own.length > 1) throw new Error(`the words of ${PSEUDO} stand in ${own.length} files`);
  writeFileSync(join(assets, own[0]), `export const ${PSEUDO} = ${JSON.stringify(marked(en))};`);
  return folder;
}

function marked(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(catalogue).map(([name, said]) => [name, typeof said === 'string' ? `⟦${markedSentence(said)}${'~'.repeat(Math.ceil(lengthOf(said) * 0.4))}⟧` : marked(said)]));
}

/** What it is told is not its own length. */
function lengthOf(message: string): number {
  return message.replaceAll(/\{[^{}]*\}|<\/?\w>/g, '').length;
}

/** An ICU message with its words marked: its arguments, its cases' names and its tags are no words. */
function markedSentence(message: string): string {
  let out = '';
  for (let at = 0; at < message.length; ) {
    const tag = /^<\/?\w>/.exec(message.slice(at))?.[0];
    if (tag !== undefined) out += tag;
    else if (message[at] === '{') out += argument(message.slice(at, closing(message, at) + 1));
    else out += MARKS[message[at] ?? ''] ?? message[at] ?? '';
    at = message[at] === '{' ? closing(message, at) + 1 : at + (tag?.length ?? 1);
  }
  return out;
}

function closing(message: string, from: number): number {
  let depth = 0;
  for (let at = from; at < message.length; at++) {
    depth += message[at] === '{' ? 1 : message[at] === '}' ? -1 : 0;
    if (depth === 0) return at;
  }
  throw new Error(`a brace stays open in ${message}`);
}

/** "{count, plural, one {# row} other {# rows}}": the rows are words. */
function argument(text: string): string {
  const head = /^\{\w+, (?:plural|select|selectordinal),/.exec(text)?.[0];
  if (head === undefined) return text;
  let out = head;
  for (let at = head.length; at < text.length - 1; ) {
    const end = text[at] === '{' ? closing(text, at) : at;
    out += text[at] === '{' ? `{${markedSentence(text.slice(at + 1, end))}}` : (text[at] ?? '');
    at = end + 1;
  }
  return `${out}}`;
}

/** Two words on end in no sentence of ours: they were written for one language alone. What vouchers and accounts are called is theirs, as is what somebody typed. */
export async function outsideOfSentences(page: Page): Promise<string[]> {
  const { texts, titles } = await page.evaluate(async () => {
    const said = [...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')].filter((element) => element.closest('[aria-hidden=true]') === null);
    const reply = (await window.desk.call('training.samples', {})) as { ok: boolean; value?: { title: string }[] };
    return {
      texts: [document.body.innerText, ...said.flatMap((element) => ['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''))],
      titles: (reply.value ?? []).map(({ title }) => title),
    };
  });
  if (!texts.some((text) => text.includes('⟦'))) return [];
  const lines = new Set(texts.flatMap((text) => withoutSentences(text).split(/[\n\t]/)).map((line) => line.trim()));
  return [...lines].filter((line) => /[A-Za-z]{2} [a-z]{2}/.test(line) && !titles.some((title) => line.includes(title)) && !DATA.test(line));
}

/** A provider's own texts, what the test itself scans, and what is wrong with a file that somebody writes for a till: its fields are English, and so is the command line. */
const DATA = /All about food|whole sentence of some|is no time zone, as|must begin with https:/;

function withoutSentences(text: string): string {
  const less = text.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
  return less === text ? text : withoutSentences(less);
}
