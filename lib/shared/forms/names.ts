import { narrow } from "@/lib/shared/forms/clean-text";

/** A typed name in the form it is stored: plain digits and Latin letters, one space between words. */
export function tidyName(typed: string): string {
  return narrow(typed).replace(/\s+/gu, " ").trim();
}

/**
 * Whether a tidied text can be the name of a person, a place, a team, a service or a thing: letters of
 * any script, digits and the punctuation that names have. Among what is left out is the underscore: the
 * properties that every object inherits are named with it, and libraries use names as keys.
 */
export function isName(text: string): boolean {
  return NAME.test(text);
}

// Punctuation of any script but connectors, backslash, braces and angles; a few signs of goods.
const NAME =
  /^(?=.*[\p{L}\p{N}])(?:(?!\\)[\p{L}\p{M}\p{N}\p{Po}\p{Pd}\p{Pi}\p{Pf} \u{200C}\u{200D}()（）〔〕【】《》〈〉「」『』~～+＋=×°℃№])+$/u;
