import { readBoundary, readParts } from "../../lib/shared/http/multipart.mjs";
import { typedTexts } from "../../lib/shared/http/typed-texts.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {import("../../lib/shared/http/refusal-page.ts").Typed} Typed */
/** @typedef {import("../../lib/shared/http/refusal-page.ts").Reason} Reason */

/**
 * What was typed into a form that a browser without JavaScript sent; undefined for a call of our own
 * script, which keeps it itself.
 * @param {Request} request
 * @param {Buffer} body
 * @returns {Typed | undefined}
 */
export function typedInto({ url = "/", headers }, body) {
  if (headers["next-action"] !== undefined) return undefined;
  const boundary = readBoundary(headers["content-type"]);
  const parts = boundary && readParts(body, boundary);
  return parts ? { texts: typedTexts(parts), path: url } : undefined;
}

/**
 * Where the framework answers a form with a failure, the page that `pageFor` makes for the reason is sent
 * instead, with its headers: a form that failed takes what was typed along.
 * @param {Request} request
 * @param {Response} response
 * @param {(reason: Reason) => string} pageFor
 */
export function insteadOfFailure({ url = "/" }, response, pageFor) {
  const head = response.writeHead.bind(response);
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  /** @type {string | undefined} */
  let page;
  response.writeHead = (/** @type {any[]} */ ...args) => {
    const reason = failureOf(url, Number(args[0]), response.getHeader("location"));
    if (reason === null) return head(...args);
    page = pageFor(reason);
    for (const name of OF_THE_OTHER_ANSWER) response.removeHeader(name);
    return head(typeof reason === "number" ? reason : 409, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Length": Buffer.byteLength(page),
    });
  };
  response.write = (/** @type {any[]} */ ...args) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return page === undefined ? write(...args) : true;
  };
  response.end = (/** @type {any[]} */ ...args) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return page === undefined ? end(...args) : end(page);
  };
}

const OF_THE_OTHER_ANSWER = [
  ...["location", "content-length", "content-encoding", "transfer-encoding", "etag"],
  ...["refresh", "x-nextjs-action-not-found"],
];

/**
 * Why an answer is a failure; null if it is none. A page that needs a session redirects who has none, and
 * an action of another build is a conflict.
 * @param {string} path
 * @param {number} status
 * @param {unknown} location
 * @returns {Reason | null}
 */
function failureOf(path, status, location) {
  if (status === 409) return "outdated";
  if (status === 307 && !path.startsWith(SIGN_IN) && String(location).startsWith(SIGN_IN)) {
    return "signedOut";
  }
  return status === 403 || status >= 500 ? status : null;
}

const SIGN_IN = "/sign-in";
