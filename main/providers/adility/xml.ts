import sax from 'sax';

/** No reply of theirs is deeper than a list of vouchers with a distributor in each. */
const MOST_LEVELS = 16;

type Element = { name: string; text: string; inner: [string, unknown][] };

/**
 * A whole document as plain values under the name of its root: an element without elements is its text, what repeats is an array.
 * Undefined where it is not well-formed, cut short or too deep, or declares a document type: with its own entities a short text
 * could be made to stand for a very long one.
 */
export function readXml(text: string): Record<string, unknown> | undefined {
  const parser = sax.parser(true);
  const open: Element[] = [];
  let root: [string, unknown] | undefined;
  let failed = false;
  parser.onerror = () => void (failed = true);
  parser.ondoctype = () => void (failed = true);
  parser.onopentag = ({ name }) => {
    open.push({ name, text: '', inner: [] });
    failed ||= open.length > MOST_LEVELS;
  };
  const write = (piece: string) => {
    const here = open.at(-1);
    if (here !== undefined) here.text += piece;
  };
  parser.ontext = write;
  parser.oncdata = write;
  parser.onclosetag = () => {
    const done = open.pop();
    if (done === undefined || failed) return;
    const value: [string, unknown] = [done.name, valueOf(done)];
    const around = open.at(-1);
    if (around === undefined) root = value;
    else around.inner.push(value);
  };
  parser.write(text);
  if (!failed) parser.close();
  return failed || root === undefined ? undefined : Object.fromEntries([root]);
}

function valueOf({ text, inner }: Element): unknown {
  if (inner.length === 0) return text;
  const values = new Map<string, unknown[]>();
  for (const [name, value] of inner) {
    const all = values.get(name);
    if (all === undefined) values.set(name, [value]);
    else all.push(value);
  }
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
}
