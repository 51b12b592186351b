import { STATUS_CODES } from "node:http";
import { METHODS } from "../../lib/shared/http/check-request.mjs";
import { defaultHeaders } from "../../lib/shared/http/security-headers.mjs";
import { refusalPage } from "../../lib/shared/http/refusal-page.ts";
import { drain } from "./body.mjs";

/**
 * Answers a request with a small page in the language of the reader, which says what to do.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 */
export function refuse(request, response, status) {
  const isEnglish = /(?:^|;\s*)hive-locale=en(?:;|$)/.test(request.headers.cookie ?? "");
  const page = refusalPage(status, isEnglish);
  drain(request);
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(page),
    ...(status === 405 && { Allow: METHODS.join(", ") }),
  });
  response.end(request.method === "HEAD" ? undefined : page);
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
