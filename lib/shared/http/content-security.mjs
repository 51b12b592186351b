import { createHash } from "node:crypto";

/**
 * The Content-Security-Policy of a page: nothing from elsewhere, no inline style, and of inline scripts
 * only those allowed by a nonce or a hash. file-cache.mjs needs it too, so it is no TypeScript.
 * @param {string[]} scripts sources such as `'nonce-…'`
 */
export function contentSecurity(scripts) {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(" "),
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * The policy of a page that is a file: it allows the inline scripts in it, each by its hash, since a
 * nonce in a file would be the same for everybody.
 * @param {string} html as the framework renders it, which escapes `<` inside scripts
 */
export function fileContentSecurity(html) {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs)];
  return contentSecurity([...new Set(scripts.map(([, code]) => hashSource(code ?? "")))]);
}

/** @param {string} code */
function hashSource(code) {
  return `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
}
