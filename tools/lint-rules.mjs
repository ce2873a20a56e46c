// Rules of our own that oxlint has none for. STYLE.md says why.
const refuse = (message, nodesOf) => ({ create: (context) => nodesOf((node) => context.report({ node, message })) });

export default {
  meta: { name: 'desk' },
  rules: {
    'no-export-all': refuse('Export each thing by its name.', (report) => ({ ExportAllDeclaration: report })),
    'no-enum': refuse('Use a union of strings.', (report) => ({ TSEnumDeclaration: report })),
    'no-decorator': refuse('Call a function.', (report) => ({ Decorator: report })),
    'no-present-time': refuse('Take the time as an argument.', (report) => ({
      NewExpression: (node) => node.callee.name === 'Date' && node.arguments.length === 0 && report(node),
    })),
    'no-async': refuse('This room is pure: no promises.', (report) => {
      const ifAsync = (node) => node.async && report(node);
      return { FunctionDeclaration: ifAsync, FunctionExpression: ifAsync, ArrowFunctionExpression: ifAsync };
    }),
  },
};
