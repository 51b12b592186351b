import { contentSecurity } from "./content-security.mjs";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * What every answer says, whether a page, a file or an error; only HSTS depends on the public address.
 * @param {string | undefined} publicUrl
 * @returns {Record<string, string>}
 */
export function securityHeaders(publicUrl) {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(publicUrl?.startsWith("https:") && {
      "Strict-Transport-Security": `max-age=${YEAR_SECONDS}`,
    }),
  };
}

/**
 * What an answer says unless it says otherwise itself.
 * @param {string | undefined} nonce of the inline scripts; undefined if there are none
 * @returns {Record<string, string>}
 */
export function defaultHeaders(nonce) {
  return {
    "Content-Security-Policy": contentSecurity(nonce ? [`'nonce-${nonce}'`] : []),
    "Cache-Control": "private, no-store",
  };
}
