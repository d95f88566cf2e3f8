import { SafeError } from 'postgraphile/grafast';
import { GraphQLError, NoSchemaIntrospectionCustomRule, type ValidationRule } from 'postgraphile/graphql';

/** Bytes of a request: a batch of 1,000 events has about 300 kB, a large workspace 2 MB. */
export const MOST_BYTES = 4_000_000;
/**
 * Characters of a question (what is asked about stands beside it, in a variable) and fields within fields: a function is
 * one, that of a mutation holds one more. Where the schema may be looked at, looking at it asks for more.
 */
const limits = { production: { length: 1000, depth: 2 }, open: { length: 6000, depth: 15 } };

/** One function per request: neither can one request be a thousand, nor can it be nested without end. */
const oneShallowQuestion =
  (depth: number): ValidationRule =>
  (context) => {
    let inside = 0;
    return {
      Document(document) {
        const [first, ...more] = document.definitions;
        const single = first?.kind === 'OperationDefinition' && first.selectionSet.selections.length === 1;
        if (more.length > 0 || !single)
          context.reportError(new GraphQLError('One function per request, without fragments.'));
      },
      SelectionSet: {
        enter(node) {
          inside += 1;
          if (inside === depth + 1) context.reportError(new GraphQLError('Nested too deeply.', { nodes: node }));
        },
        leave() {
          inside -= 1;
        },
      },
    };
  };

/** Whoever guesses is not told what he nearly guessed. */
const noSuggestions: ValidationRule = (context) => {
  const report = context.reportError.bind(context);
  context.reportError = ({ message, nodes }) =>
    report(new GraphQLError(message.replace(/ Did you mean .*$/s, ''), { nodes: nodes ?? null }));
  return {};
};

/** What a question may be. In production the schema is told to nobody. */
export function limitsPlugin(production: boolean): GraphileConfig.Plugin {
  const { length, depth } = production ? limits.production : limits.open;
  const rules = [oneShallowQuestion(depth), ...(production ? [NoSchemaIntrospectionCustomRule, noSuggestions] : [])];
  return {
    name: 'WhynowLimits',
    version: '1.0.0',
    grafserv: {
      middleware: {
        setPreset(next, event) {
          event.validationRules.push(...rules);
          return next();
        },
        processGraphQLRequestBody(next, { body }) {
          if (String(body.query ?? '').length <= length) return next();
          throw new SafeError('This question is too long.', { code: 'WN413', statusCode: 413 });
        },
      },
    },
  };
}
