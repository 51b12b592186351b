/** @typedef {import("./multipart.mjs").Part} Part */

/** The id that the build gave to an action. */
const ACTION_ID = /^[0-9a-f]{40,64}$/;

/** How deep the state of a form is nested (FormState: fields, their lists, their texts). */
const MAX_DEPTH = 6;

/** Bytes of the state of a form; the largest of ours, a batch of a thousand wishes, has a third. */
const MAX_STATE = 400_000;

/**
 * Whether a form is written as one of our pages writes it: an action of a form, and its state as plain
 * data. The framework's format can say much more (references, promises, streams, other types); it
 * answers 500 to what it cannot follow, and none of our forms says it.
 * @param {Part[]} parts
 * @param {string | string[] | undefined} actionId from the header `next-action`; undefined without JavaScript
 */
export function isWrittenByUs(parts, actionId) {
  if (parts.some(({ name }) => name.length > 200)) return false;
  if (actionId === undefined) return isPlainForm(parts);
  return typeof actionId === "string" && ACTION_ID.test(actionId) && isCall(parts);
}

/**
 * With JavaScript: the arguments in the part `0`, the fields with the prefix `_1_`.
 * @param {Part[]} parts
 */
function isCall(parts) {
  const [args, ...more] = parts.filter(({ name }) => !name.startsWith("_1_"));
  if (!args || more.length > 0 || args.name !== "0" || args.isFile) return false;
  const given = parseJson(args);
  return Array.isArray(given) && given.length === 2 && isPlain(given[0]) && given[1] === "$K1";
}

/**
 * Without JavaScript: hidden fields that name the action and carry its state.
 * @param {Part[]} parts
 */
function isPlainForm(parts) {
  const hidden = parts.filter(({ name }) => name.startsWith("$"));
  const names = new Set(hidden.map(({ name }) => name));
  if (names.size !== hidden.length || hidden.some(({ isFile }) => isFile)) return false;
  const actions = hidden.filter(({ name }) => /^\$ACTION_(ID|REF)_/.test(name));
  return (
    actions.length > 0 &&
    actions.length <= 4 &&
    hidden.every(isHiddenField) &&
    actions.every(({ name }) => isComplete(name, names))
  );
}

/**
 * Whether the action and the state that a reference names are there.
 * @param {string} action
 * @param {Set<string>} names
 */
function isComplete(action, names) {
  const number = /^\$ACTION_REF_(\d+)$/.exec(action)?.[1];
  return !number || (names.has(`$ACTION_${number}:0`) && names.has(`$ACTION_${number}:1`));
}

/** @param {Part} part */
function isHiddenField(part) {
  const { name, value } = part;
  const id = /^\$ACTION_ID_(.*)$/s.exec(name)?.[1];
  if (id !== undefined) return ACTION_ID.test(id) && value.length === 0;
  if (/^\$ACTION_REF_\d{1,6}$/.test(name)) return value.length === 0;
  if (name === "$ACTION_KEY") return /^[\w-]{1,100}$/.test(value.toString());
  const place = /^\$ACTION_\d{1,6}:([01])$/.exec(name)?.[1];
  const data = place && parseJson(part);
  return place === "0" ? isReference(data) : place === "1" && isState(data);
}

/** @param {any} data */
function isReference(data) {
  const keys = data && typeof data === "object" ? Object.keys(data).sort().join() : "";
  return keys === "bound,id" && ACTION_ID.test(data.id) && data.bound === "$@1";
}

/** @param {unknown} data */
function isState(data) {
  return Array.isArray(data) && data.length === 1 && isPlain(data[0]);
}

/**
 * Whether a value stands for itself in the framework's format, where a text that begins with `$` is a
 * reference unless the dollar is doubled.
 * @param {unknown} value
 * @param {number} [depth]
 * @returns {boolean}
 */
function isPlain(value, depth = 0) {
  if (typeof value === "string") return !/^\$(?!\$|undefined$)/.test(value);
  if (typeof value !== "object" || value === null) return true;
  return (
    depth < MAX_DEPTH &&
    Object.entries(value).every(
      ([key, inner]) => !Object.hasOwn(Object.prototype, key) && isPlain(inner, depth + 1),
    )
  );
}

/** @param {Part} part */
function parseJson({ value }) {
  if (value.length > MAX_STATE) return undefined;
  try {
    return JSON.parse(value.toString());
  } catch {
    return undefined;
  }
}
