export const METHODS = ["GET", "HEAD", "POST"];

/** Characters of a target; ours with every filter set have some hundred. */
const MAX_TARGET = 8_192;

const HOST = /^(?:[a-z0-9_.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * The status with which a request is refused before anything reads it; null if it is one that a
 * browser could have sent. Whatever the framework would answer with 500 is among them.
 * @param {import("node:http").IncomingMessage} request
 * @returns {number | null}
 */
export function checkRequest(request) {
  const { method = "", url = "", headers } = request;
  if (!METHODS.includes(method)) return 405;
  if (url.length > MAX_TARGET) return 414;
  if (!isTarget(url)) return 400;
  if (!hasOneHost(request)) return 400;
  if (method !== "POST" && hasBody(headers)) return 400;
  return isImageService(url) ? 404 : null;
}

/**
 * Whether the target of a request is a path that can be decoded, without control characters, backslashes
 * and empty segments.
 * @param {string} url
 */
export function isTarget(url) {
  const path = url.split("?", 1)[0] ?? "";
  if (!path.startsWith("/") || url.includes("#")) return false;
  try {
    return !/[\p{Cc}\\]|\/\/|[^/]{256}/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** @param {import("node:http").IncomingMessage} request */
function hasOneHost({ headers, headersDistinct }) {
  return headersDistinct.host?.length === 1 && HOST.test(headers.host ?? "");
}

/** @param {import("node:http").IncomingHttpHeaders} headers */
function hasBody(headers) {
  return Number(headers["content-length"] ?? 0) > 0 || "transfer-encoding" in headers;
}

/**
 * The framework's service that shrinks pictures from any address; we have no pictures for it.
 * @param {string} url
 */
function isImageService(url) {
  return /^\/_next\/image(?![^/?])/.test(url);
}
