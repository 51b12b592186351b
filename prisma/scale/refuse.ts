/** What the person who started it can mend; the sentence is all they see. */
export class Refusal extends Error {}

export function refuse(sentence: string): never {
  throw new Refusal(sentence);
}
