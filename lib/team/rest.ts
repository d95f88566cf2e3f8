import { functions, type StoreFunction } from './functions.ts';
import { type Address, goodOf, post } from './http.ts';

/** PostgREST and Supabase: `POST /rpc/<function>`, the schema `api` being the one that is served. */
export async function rest(address: Address, name: StoreFunction, given: unknown): Promise<unknown> {
  const { takes } = functions[name];
  const answer = await post(address, `/rpc/${name}`, takes ? { [takes]: given } : {});
  const error = Object(answer.json) as { code?: unknown; message?: unknown };
  goodOf(answer, answer.status >= 400 ? error : undefined);
  return answer.json;
}
