import { randomInt } from "node:crypto";

// Without letters and digits that are taken for each other when read aloud or copied by hand.
const LETTERS = "abcdefghjkmnpqrstwxyz";
const CHARACTERS = `${LETTERS}23456789`;

/**
 * A password such as "k7mw-2qxd-h9ta", for somebody who changes it at once. More than 50 random bits; it has a
 * letter, a digit and a sign, which every mode asks for.
 */
export function generatePassword(): string {
  const draw = (from: string) => from[randomInt(from.length)] ?? "";
  const group = () => draw(LETTERS) + draw("23456789") + draw(CHARACTERS) + draw(CHARACTERS);
  return [group(), group(), group()].join("-");
}
