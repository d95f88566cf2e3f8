/** A request that is not let through: the store's code, a sentence for whoever reads it, and the HTTP status. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: string;
  readonly status: number;

  constructor(code: string, sentence: string, status = Number(code.slice(2))) {
    super(sentence);
    this.code = code;
    this.status = status;
  }
}
