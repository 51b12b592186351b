// The chart library caches the width of each text in a plain object, by the text. A text that is the name
// of something every object has, as `__proto__`, would be found there and written to: all objects of
// the process would be changed. Charts get no name as it stands.

// An invisible character that is in no name of a property, and that our forms let nobody type.
const GUARD = "\u2063";

/** The text as the library may have it: each line begins with a character that no property does. */
export function guardText(text: string): string {
  return text
    .split("\n")
    .map((line) => GUARD + line)
    .join("\n");
}

/** The drawn picture with the texts as they were. */
export function removeGuards(svg: string): string {
  return svg.replaceAll(GUARD, "");
}
