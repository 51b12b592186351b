import { STATUS_CODES } from "node:http";
import { METHODS } from "../../lib/shared/http/check-request.mjs";
import { defaultHeaders } from "../../lib/shared/http/security-headers.mjs";
import { refusalPage } from "../../lib/shared/http/refusal-page.ts";
import { drain } from "./body.mjs";

/** @typedef {import("../../lib/shared/http/refusal-page.ts").Reason} Reason */
/** @typedef {import("../../lib/shared/http/refusal-page.ts").Typed} Typed */

/**
 * Answers a request with a small page in the language of the reader, which says what to do.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {Reason} [reason] if it says more than the status
 * @param {Typed} [typed] what was typed into a form, to be given back
 */
export function refuse(request, response, status, reason = status, typed) {
  const page = refusalPage(reason, isEnglish(request), typed);
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(page),
    ...(status === 405 && { Allow: METHODS.join(", ") }),
  });
  if (request.method !== "HEAD") response.write(page);
  // A connection that ends while the sender still writes is reset, and the page lost with it.
  drain(request, () => response.end());
}

/**
 * Whether the reader has chosen English.
 * @param {import("node:http").IncomingMessage} request
 */
export function isEnglish({ headers }) {
  return /(?:^|;\s*)hive-locale=en(?:;|$)/.test(headers.cookie ?? "");
}

/**
 * The answer to what is no request at all, as bytes.
 * @param {number} status
 * @param {Record<string, string>} headers
 */
export function rawRefusal(status, headers) {
  const page = refusalPage(status, false);
  const lines = Object.entries({
    ...headers,
    ...defaultHeaders(undefined),
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(page)),
    ...(status === 405 && { Allow: METHODS.join(", ") }),
    Connection: "close",
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${page}`;
}
