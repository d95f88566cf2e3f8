import { functions, type StoreFunction } from './functions.ts';
import { type Address, goodOf, post } from './http.ts';
import { Trouble } from './trouble.ts';

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The question for a function as PostGraphile names it: a function that changes something is a mutation. */
export function questionOf(name: StoreFunction): string {
  const { kind, takes } = functions[name];
  const field = camel(name);
  if (kind === 'query') return takes ? `query($given:JSON!){${field}(${takes}:$given)}` : `{${field}}`;
  return takes
    ? `mutation($given:JSON!){${field}(input:{${takes}:$given}){result}}`
    : `mutation{${field}(input:{}){result}}`;
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message?: string; extensions?: { code?: string } }[];
}

/** PostGraphile: `POST /graphql`. */
export async function graphql(address: Address, name: StoreFunction, given: unknown): Promise<unknown> {
  const body = { query: questionOf(name), ...(given === undefined ? {} : { variables: { given } }) };
  const answer = await post(address, '/graphql', body);
  const { data, errors } = Object(answer.json) as Answer;
  const [error] = Array.isArray(errors) ? errors : [];
  goodOf(answer, error && { code: error.extensions?.code, message: error.message });
  const found = data?.[camel(name)];
  const result = functions[name].kind === 'query' ? found : Object(found).result;
  if (result === undefined || result === null) throw new Trouble('server', `${name}: no answer`);
  return result;
}
