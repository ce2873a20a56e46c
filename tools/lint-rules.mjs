// Rules of our own that oxlint has none for. STYLE.md says why.
const refuse = (message, nodesOf) => ({ create: (context) => nodesOf((node) => context.report({ node, message })) });

/** What a reader of some language would read: the product's own name is the same in all. */
const isSaid = (text) => /\p{L}{2}/u.test(text.replaceAll('Voucher Desk', ''));
/** A text that can only be meant for readers: a capital or a sign, then words. */
const isSentence = (text) => /^\s*[\p{Lu}“„«].*\p{Ll} /su.test(text) && isSaid(text);
const READ_OUT = new Set(['alt', 'aria-label', 'aria-description', 'description', 'error', 'label', 'placeholder', 'title']);

export default {
  meta: { name: 'desk' },
  rules: {
    'no-export-all': refuse('Export each thing by its name.', (report) => ({ ExportAllDeclaration: report })),
    'no-enum': refuse('Use a union of strings.', (report) => ({ TSEnumDeclaration: report })),
    'no-decorator': refuse('Call a function.', (report) => ({ Decorator: report })),
    'no-words': refuse('Say it in shared/words, in every language.', (report) => ({
      JSXText: (node) => isSaid(node.value) && report(node),
      JSXAttribute: ({ name, value }) => READ_OUT.has(name.name) && value?.type === 'Literal' && isSaid(value.value) && report(value),
      Literal: (node) => typeof node.value === 'string' && isSentence(node.value) && report(node),
      TemplateElement: (node) => /\p{Ll}{2} \p{Ll}{2}/u.test(node.value.cooked) && node.parent.parent.parent?.name?.name !== 'className' && report(node),
    })),
    'no-present-time': refuse('Take the time as an argument.', (report) => ({
      NewExpression: (node) => node.callee.name === 'Date' && node.arguments.length === 0 && report(node),
    })),
    'no-async': refuse('This room is pure: no promises.', (report) => {
      const ifAsync = (node) => node.async && report(node);
      return { FunctionDeclaration: ifAsync, FunctionExpression: ifAsync, ArrowFunctionExpression: ifAsync };
    }),
  },
};
