import { IncomingMessage } from "node:http";

/** Bytes of a refused body that are still read, so that the browser shows the answer. */
const MAX_DRAINED = 64_000_000;

/**
 * The whole body of a request; null if it is longer than `max` or was cut off.
 * @param {IncomingMessage} request
 * @param {number} max bytes
 * @returns {Promise<Buffer | null>}
 */
export function readBody(request, max) {
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const chunks = [];
    let length = 0;
    request.on("data", (chunk) => {
      length += chunk.length;
      if (length <= max) chunks.push(chunk);
      else resolve(null);
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", () => resolve(null));
    request.on("close", () => resolve(null));
  });
}

/**
 * Reads on and forgets what a refused request still sends: a browser shows no answer before it has sent
 * everything. Who asks first whether to send (`Expect`) sends nothing after a refusal.
 * @param {IncomingMessage} request
 * @param {() => void} onDrained once, when nothing more comes
 */
export function drain(request, onDrained) {
  if (request.complete || request.headers.expect) onDrained();
  else request.once("close", onDrained);
  let length = 0;
  request.on("data", (chunk) => {
    length += chunk.length;
    if (length > MAX_DRAINED) request.destroy();
  });
  request.on("error", () => undefined);
  request.resume();
}

/**
 * The request once more, for the framework to read its body from the beginning.
 * @param {IncomingMessage} request
 * @param {Buffer} body
 */
export function withBody(request, body) {
  const again = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion } = request;
  Object.assign(again, { method, url, rawHeaders, httpVersion, complete: true });
  again.headers = headers;
  again.push(body);
  again.push(null);
  return again;
}
