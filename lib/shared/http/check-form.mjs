import { isFromOwnPage, isSilent } from "../auth/own-form.ts";
import { hasSessionCookie } from "../auth/session-cookie.mjs";
import { readBoundary, readParts } from "./multipart.mjs";
import { isWrittenByUs } from "./own-fields.mjs";

/** Files of a form; those of a field without a choice count as one. */
const MAX_FILES = 1;

/** Bytes of a form, or of all its fields beside a file. */
const MAX_FORM = 1_000_000;

/** Of the forms with a file in them: more than the file may have, so that one too large is refused by its field. */
const MAX_BY_PATH = new Map([["/admin/places/import", 24_000_000]]);

/**
 * How long the body of a request may be, in bytes. Nobody uploads a file without being signed in, so
 * that strangers do not fill the memory.
 * @param {Pick<import("node:http").IncomingMessage, "url" | "headers">} request
 */
export function maxBody({ url = "", headers }) {
  if (!hasSessionCookie(headers)) return MAX_FORM;
  return MAX_BY_PATH.get(url.split("?", 1)[0] ?? "") ?? MAX_FORM;
}

/**
 * The status with which a form is refused before its body is read; null if it may be read. Foreign
 * forms are refused in run-action.server.ts too; the framework would answer 500 before.
 * @param {import("node:http").IncomingMessage} request
 * @param {string | undefined} publicUrl
 * @returns {number | null}
 */
export function checkFormHead(request, publicUrl) {
  const { headers } = request;
  if (!isFromOwnPage(new Headers(pick(headers)), publicUrl)) return 403;
  if (headers["content-encoding"] || !readBoundary(headers["content-type"])) return 415;
  return Number(headers["content-length"] ?? 0) > maxBody(request) ? 413 : null;
}

/**
 * Whether a refused form says nothing of the page it comes from. What was typed into it may stand in the
 * answer then; a form from elsewhere, which says so, would write onto our page.
 * @param {import("node:http").IncomingMessage} request
 */
export function saysNoOrigin({ headers }) {
  return isSilent(new Headers(pick(headers)));
}

/** @param {import("node:http").IncomingHttpHeaders} headers */
function pick({ host = "", origin, referer, "sec-fetch-site": site }) {
  return {
    host,
    ...(origin && { origin }),
    ...(referer && { referer }),
    ...(typeof site === "string" && { "sec-fetch-site": site }),
  };
}

/**
 * The same once the body is there.
 * @param {Pick<import("node:http").IncomingMessage, "headers">} request
 * @param {Buffer} body
 * @returns {number | null}
 */
export function checkFormBody({ headers }, body) {
  const parts = readParts(body, readBoundary(headers["content-type"]) ?? "");
  if (!parts || parts.filter(({ isFile }) => isFile).length > MAX_FILES) return 400;
  if (countFieldBytes(parts) > MAX_FORM) return 413;
  return isWrittenByUs(parts, headers["next-action"]) ? null : 400;
}

/** @param {import("./multipart.mjs").Part[]} parts */
function countFieldBytes(parts) {
  return parts.reduce((sum, { isFile, value }) => (isFile ? sum : sum + value.length), 0);
}
