import { SECRET_FIELDS } from "../forms/secret-fields.ts";

/** @typedef {import("./multipart.mjs").Part} Part */

/** What people type; the rest of a form are ids, ticks and chosen values. */
const CHOSEN = /^(?:on|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z_]+(?: .*)?|\d{1,3})$/;

const MAX_TEXTS = 50;

/**
 * What was typed into a form, in the order of its fields, without secrets and without what pages fill in.
 * @param {Part[]} parts
 * @returns {string[]}
 */
export function typedTexts(parts) {
  return parts
    .filter(({ name, isFile }) => !isFile && !name.startsWith("$") && !NOT_TYPED.has(name))
    .map(({ value }) => value.toString().trim())
    .filter((text) => text !== "" && !CHOSEN.test(text))
    .slice(0, MAX_TEXTS);
}

/** Secrets, and what a tracking link is made of. */
const NOT_TYPED = new Set([...SECRET_FIELDS, "trackingKey", "step", "again"]);
