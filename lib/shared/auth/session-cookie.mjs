/** The cookie of a session, which says who is signed in. */
export const SESSION_COOKIE = "hive-session";

const IN_HEADER = new RegExp(`(?:^|;)\\s*${SESSION_COOKIE}\\s*=`);

/**
 * Whether a request has a cookie by this name. Whether it is one of ours, only reading it says.
 * @param {import("node:http").IncomingHttpHeaders} headers
 */
export function hasSessionCookie({ cookie = "" }) {
  return IN_HEADER.test(cookie);
}
