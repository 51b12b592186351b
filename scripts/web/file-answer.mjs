import { gzipSync } from "node:zlib";
import { LRUCache } from "lru-cache";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

/**
 * The bytes of pages that are files, by encoding and ETag; at most 32 MB.
 * @type {LRUCache<string, Buffer>}
 */
const encoded = new LRUCache({ maxSize: 32 * 2 ** 20, sizeCalculation: (bytes) => bytes.length });

/**
 * Has the page that answers a request encoded and compressed once, not each time, and leaves it out for a
 * browser that has it (304). The page names itself by its ETag (file-cache.mjs); other answers stay.
 * @param {Request} request
 * @param {Response} response
 */
export function answerWithFile(request, response) {
  const isGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  const known = request.headers["if-none-match"]?.split(/\s*,\s*/) ?? [];
  const end = response.end.bind(response);

  response.end = (/** @type {any[]} */ ...args) => {
    const tag = response.getHeader("etag");
    const [page] = args;
    if (typeof page !== "string" || tag === undefined) return end(...args);

    response.setHeader("Vary", `${response.getHeader("vary") ?? "RSC"}, Accept-Encoding`);
    if (response.statusCode === 200 && known.includes(String(tag))) {
      response.statusCode = 304;
      response.removeHeader("Content-Length");
      return end();
    }
    const bytes = encode(page, String(tag), isGzip);
    response.setHeader("Content-Length", bytes.length);
    if (isGzip) response.setHeader("Content-Encoding", "gzip");
    return end(bytes);
  };
}

/**
 * @param {string} page
 * @param {string} tag
 * @param {boolean} isGzip
 */
function encode(page, tag, isGzip) {
  const key = `${isGzip ? "gzip" : "identity"} ${tag}`;
  const bytes = encoded.get(key) ?? (isGzip ? gzipSync(page) : Buffer.from(page));
  encoded.set(key, bytes);
  return bytes;
}
