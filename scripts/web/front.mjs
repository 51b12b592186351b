import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import compression from "compression";
import {
  checkFormBody,
  checkFormHead,
  maxBody,
  saysNoOrigin,
} from "../../lib/shared/http/check-form.mjs";
import { checkRequest } from "../../lib/shared/http/check-request.mjs";
import { dropUnknownHeaders } from "../../lib/shared/http/known-headers.mjs";
import { refusalPage } from "../../lib/shared/http/refusal-page.ts";
import { defaultHeaders, securityHeaders } from "../../lib/shared/http/security-headers.mjs";
import { isFileRequest } from "../../lib/public/file-pages/rewrites.mjs";
import { readBody, withBody } from "./body.mjs";
import { answerWithFile } from "./file-answer.mjs";
import { insteadOfFailure, typedInto } from "./kept-words.mjs";
import { isEnglish, rawRefusal, refuse } from "./refusal.mjs";
import { hasReadableState } from "./router-state.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {import("../../lib/shared/http/refusal-page.ts").Reason} Reason */
/** @typedef {import("../../lib/shared/http/refusal-page.ts").Typed} Typed */
/** @typedef {(request: Request, response: Response) => Promise<unknown>} Handler */

/**
 * An HTTP server that hands on to the framework only what a browser could have sent, since the
 * framework answers 500 to much else, and that gives every answer its security headers.
 * @param {Handler} handle what the framework does
 * @param {string | undefined} publicUrl
 */
export function createFront(handle, publicUrl) {
  const headers = securityHeaders(publicUrl);
  const compress = compression();
  /** @type {Handler} */
  const take = async (request, response) => {
    const isFile = isFileRequest(request);
    const policy = prepareAnswer(response, isFile, headers);
    if (isFile) answerWithFile(request, response);
    else compress(request, response, () => undefined);
    try {
      const taken = await examine(request, response, publicUrl);
      if ("status" in taken) {
        return refuse(request, response, taken.status, taken.reason, taken.typed);
      }
      // From here the framework takes the nonce of its own scripts.
      if (policy) taken.headers["content-security-policy"] = policy;
      await handle(taken, response);
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else refuse(request, response, 500);
    }
  };
  // A request without a host is refused by checkRequest, with its headers; none is upgraded.
  const server = createServer({ requireHostHeader: false, shouldUpgradeCallback: () => false });
  server.on("request", take);
  // Who asks before sending a body is a request like any other; examine() says when to go on.
  for (const event of ["checkContinue", "checkExpectation"]) {
    server.on(event, (request, response) => server.emit("request", request, response));
  }
  server.on("connect", (_, socket) => socket.end(rawRefusal(405, headers)));
  server.on("clientError", (error, socket) => answerNoRequest(error, socket, headers));
  return server;
}

/**
 * Sets the headers that every answer has, and those that it has unless it says otherwise.
 * @param {Response} response
 * @param {boolean} isFile
 * @param {Record<string, string>} headers
 * @returns {string | undefined} the policy with the nonce of this answer; undefined for a page that is
 *   a file, whose policy is in the file (file-cache.mjs)
 */
function prepareAnswer(response, isFile, headers) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const nonce = isFile ? undefined : randomBytes(16).toString("base64");
  const unlessSaid = defaultHeaders(nonce);
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (/** @type {any[]} */ ...args) => {
    for (const [name, value] of Object.entries(unlessSaid)) {
      if (!response.hasHeader(name)) response.setHeader(name, value);
    }
    return writeHead(...args);
  };
  return nonce && unlessSaid["Content-Security-Policy"];
}

/** @typedef {{ status: number, reason?: Reason, typed?: Typed }} Refusal */

/**
 * The request as the framework may read it, or with what it is refused.
 * @param {Request} request
 * @param {Response} response
 * @param {string | undefined} publicUrl
 * @returns {Promise<Request | Refusal>}
 */
async function examine(request, response, publicUrl) {
  const refused = checkRequest(request) ?? (hasReadableState(request) ? null : 400);
  if (refused) return { status: refused };
  dropUnknownHeaders(request);
  if (request.method !== "POST") return withPublicHost(request, publicUrl);
  return examineForm(request, response, publicUrl);
}

/**
 * The same for a form.
 * @param {Request} request
 * @param {Response} response
 * @param {string | undefined} publicUrl
 * @returns {Promise<Request | Refusal>}
 */
async function examineForm(request, response, publicUrl) {
  const refused = checkFormHead(request, publicUrl);
  if (refused && (refused !== 403 || !saysNoOrigin(request))) return { status: refused };
  if (request.headers.expect) response.writeContinue();
  delete request.headers.expect;
  const body = await readBody(request, maxBody(request));
  if (!body) return { status: 413 };
  const typed = typedInto(request, body);
  if (refused) return { status: refused, reason: "silent", typed };
  const refusedBody = checkFormBody(request, body);
  if (refusedBody) return { status: refusedBody, typed };
  if (typed) {
    const pageFor = (/** @type {Reason} */ why) => refusalPage(why, isEnglish(request), typed);
    insteadOfFailure(request, response, pageFor);
  }
  return withPublicHost(withBody(request, body), publicUrl);
}

/**
 * Behind a proxy that does not pass the host on, the framework would take our own forms for foreign ones.
 * @param {Request} request
 * @param {string | undefined} publicUrl
 */
function withPublicHost(request, publicUrl) {
  if (publicUrl) request.headers.host = new URL(publicUrl).host;
  return request;
}

/** What went wrong with bytes that are no request. */
const STATUS = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/**
 * @param {Error & { code?: string }} error
 * @param {import("node:stream").Duplex & { _httpMessage?: Response }} socket
 * @param {Record<string, string>} headers
 */
function answerNoRequest({ code = "" }, socket, headers) {
  // In the middle of an answer nothing else may be said.
  if (!socket.writable || socket._httpMessage?.headersSent) return socket.destroy();
  socket.end(rawRefusal(STATUS[code] ?? 400, headers));
}
