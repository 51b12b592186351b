import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { checkFormBody, checkFormHead, maxBody } from "../../lib/shared/http/check-form.mjs";
import { checkRequest } from "../../lib/shared/http/check-request.mjs";
import { dropUnknownHeaders } from "../../lib/shared/http/known-headers.mjs";
import { defaultHeaders, securityHeaders } from "../../lib/shared/http/security-headers.mjs";
import { isFileRequest } from "../../lib/public/file-pages/rewrites.mjs";
import { readBody, withBody } from "./body.mjs";
import { rawRefusal, refuse } from "./refusal.mjs";
import { hasReadableState } from "./router-state.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => Promise<unknown>} Handler */

/**
 * An HTTP server that hands on to the framework only what a browser could have sent, since the
 * framework answers 500 to much else, and that gives every answer its security headers.
 * @param {Handler} handle what the framework does
 * @param {string | undefined} publicUrl
 */
export function createFront(handle, publicUrl) {
  const headers = securityHeaders(publicUrl);
  /** @type {Handler} */
  const take = async (request, response) => {
    const policy = prepareAnswer(request, response, headers);
    try {
      const taken = await examine(request, response, publicUrl);
      if (typeof taken === "number") return refuse(request, response, taken);
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
 * @param {Request} request
 * @param {Response} response
 * @param {Record<string, string>} headers
 * @returns {string | undefined} the policy with the nonce of this answer; undefined for a page that is
 *   a file, whose policy is in the file (file-cache.mjs)
 */
function prepareAnswer(request, response, headers) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const nonce = isFileRequest(request) ? undefined : randomBytes(16).toString("base64");
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

/**
 * The request as the framework may read it, or the status with which it is refused.
 * @param {Request} request
 * @param {Response} response
 * @param {string | undefined} publicUrl
 * @returns {Promise<Request | number>}
 */
async function examine(request, response, publicUrl) {
  const refused = checkRequest(request);
  if (refused) return refused;
  if (!hasReadableState(request)) return 400;
  dropUnknownHeaders(request);
  if (request.method !== "POST") return withPublicHost(request, publicUrl);

  const refusedForm = checkFormHead(request, publicUrl);
  if (refusedForm) return refusedForm;
  if (request.headers.expect) response.writeContinue();
  delete request.headers.expect;
  const body = await readBody(request, maxBody(request));
  if (!body) return 413;
  return checkFormBody(request, body) ?? withPublicHost(withBody(request, body), publicUrl);
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
