import { cleanText } from "@/lib/shared/forms/clean-text";

/** How many characters people see in a text; a line end is one, and so is a rare character of two units. */
export function countCharacters(text: string): number {
  return [...text].length;
}

/**
 * The same for text as it stands in a field, of which the server takes what is left after cleaning. Of
 * half a character browsers send the sign for an unknown one.
 */
export function countTyped(typed: string): number {
  return countCharacters(cleanText(typed.replace(/\p{Cs}/gu, "\uFFFD")).trim());
}
