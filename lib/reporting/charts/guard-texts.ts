// The chart library caches the width of each text in a plain object, by the text. A text that is the name
// of something every object has, as `__proto__`, would be found there and written to: all objects of
// the process would be changed. So no text reaches the library as it stands.

// An invisible character that is in no name of a property, and that our forms let nobody type.
const GUARD = "\u2063";

/**
 * A chart option with a guard at the beginning of each line of its texts: names, categories, and what
 * its functions return.
 */
export function guardTexts<Option>(option: Option): Option {
  return guard(option, "") as Option;
}

/** The drawn picture with the texts as they were. */
export function removeGuards(svg: string): string {
  return svg.replaceAll(GUARD, "");
}

const TEXTS = ["name", "text", "data", "formatter"];
const MAKERS = ["formatter", "renderItem"];

function guard(value: unknown, key: string): unknown {
  if (typeof value === "string") return TEXTS.includes(key) ? guardLines(value) : value;
  if (Array.isArray(value)) return value.map((one) => guard(one, key));
  if (typeof value === "function") return MAKERS.includes(key) ? guardMade(value, key) : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, guard(part, name)]));
}

function guardMade(make: object, key: string) {
  return (...given: unknown[]) => guard((make as (...given: unknown[]) => unknown)(...given), key);
}

function guardLines(text: string): string {
  return text.replace(/^/gm, GUARD);
}
