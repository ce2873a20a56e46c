import { unreachable } from '../../shared/assert.ts';
import type { Mistake, Mistakes } from '../form/typed.ts';
import { boundsWords, capital } from './form.ts';
import { said } from './said.ts';

/** What is wrong with a field of a form. */
function wordsOfMistake(mistake: Mistake): string {
  const { mistakes } = said.form;
  switch (mistake.is) {
    case 'objection':
      return wordsOfObjection(mistake.says);
    case 'bounds':
      return boundsWords(mistake.least, mistake.most);
    case 'not-the-word':
      return mistakes['not-the-word']({ word: mistake.word });
    case 'too-few':
      return mistakes['too-few']({ least: mistake.least });
    case 'missing':
    case 'no-number':
    case 'no-whole-number':
    case 'no-day':
    case 'no-instant':
    case 'no-name':
    case 'name-twice':
      return mistakes[mistake.is];
    default:
      return unreachable(mistake);
  }
}

/** What is wrong at a path of a form; undefined: nothing. */
export function saidAt(mistakes: Mistakes, path: string): string | undefined {
  const mistake = mistakes[path];
  return mistake === undefined ? undefined : wordsOfMistake(mistake);
}

/** What main may object to, as it writes it; what it names is told. */
const OBJECTIONS: [RegExp, (named: string) => string][] = [
  [/^is an amount of ([A-Z]{3}) like 12\.34$/, (currency) => said.office.objections.amountOf({ currency })],
  [/^is an amount like 12\.34$/, () => said.office.objections.amount],
  [/^is a number like 12\.34$/, () => said.office.objections.number],
  [/^is more than 0 and at most 100$/, () => said.office.objections.percent],
  [/^is after the start$/, () => said.office.objections.afterStart],
  [/^is needed for the post$/, () => said.office.objections.forThePost],
  [/^is a country like gb$/, () => said.office.objections.country],
  [/^is a language like en$/, () => said.office.objections.language],
  [/^is an id like (\S+)$/, (example) => said.office.objections.id({ example })],
  [/^is a name in small letters like created_at$/, () => said.office.objections.smallLetters],
  [/^is not as it should be$/, () => said.office.objections.asItShouldBe],
];

/** What main objects to in a field: "is a number like 12.34" becomes a sentence. */
function wordsOfObjection(why: string): string {
  for (const [pattern, say] of OBJECTIONS) {
    const found = pattern.exec(why);
    if (found !== null) return say(found[1] ?? '');
  }
  if (/^[a-z]/.test(why)) return said.form.objection({ says: why });
  const sentence = capital(why);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
