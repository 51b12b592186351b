import { isFromOwnPage } from "../auth/own-form.ts";
import { readBoundary, readParts } from "./multipart.mjs";
import { isWrittenByUs } from "./own-fields.mjs";

/** Bytes of a form. */
const MAX_FORM = 1_000_000;

/** Of the forms with a file in them: more than the file may have, so that one too large is refused by its field. */
const MAX_BY_PATH = new Map([["/admin/places/import", 24_000_000]]);

/** @param {string} url */
export function maxBody(url) {
  return MAX_BY_PATH.get(url.split("?", 1)[0] ?? "") ?? MAX_FORM;
}

/**
 * The status with which a form is refused before its body is read; null if it may be read. Foreign
 * forms are refused in run-action.server.ts too; the framework would answer 500 before.
 * @param {import("node:http").IncomingMessage} request
 * @param {string | undefined} publicUrl
 * @returns {number | null}
 */
export function checkFormHead({ headers, url = "" }, publicUrl) {
  if (!isFromOwnPage(new Headers(pick(headers)), publicUrl)) return 403;
  if (headers["content-encoding"] || !readBoundary(headers["content-type"])) return 415;
  return Number(headers["content-length"] ?? 0) > maxBody(url) ? 413 : null;
}

/** @param {import("node:http").IncomingHttpHeaders} headers */
function pick({ host = "", origin, "sec-fetch-site": site }) {
  return {
    host,
    ...(origin && { origin }),
    ...(typeof site === "string" && { "sec-fetch-site": site }),
  };
}

/**
 * The same once the body is there.
 * @param {import("node:http").IncomingMessage} request
 * @param {Buffer} body
 * @returns {number | null}
 */
export function checkFormBody({ headers }, body) {
  const parts = readParts(body, readBoundary(headers["content-type"]) ?? "");
  return parts && isWrittenByUs(parts, headers["next-action"]) ? null : 400;
}
