/**
 * The headers of a request that the application and its framework read from a browser. Others are
 * dropped: many steer the framework (`x-middleware-…`, `x-forwarded-host`, `content-security-policy`,
 * `range`) and are for proxies it trusts, which ours is not told apart from.
 */
const KNOWN = new Set([
  ...["host", "connection", "cookie", "origin", "referer", "user-agent"],
  ...["accept", "accept-encoding", "accept-language", "if-none-match", "if-modified-since"],
  ...["sec-fetch-site", "sec-fetch-dest", "sec-fetch-mode", "x-forwarded-for"],
  // Of the framework's own script in the browser.
  ...["rsc", "next-action", "next-url", "next-router-state-tree", "next-router-prefetch"],
  ...["next-router-segment-prefetch", "x-deployment-id", "x-action-forwarded"],
]);

/** Those of a form besides. */
const OF_A_FORM = new Set(["content-type", "content-length", "content-encoding", "expect"]);

/**
 * Deletes every header that nobody is meant to send.
 * @param {import("node:http").IncomingMessage} request
 */
export function dropUnknownHeaders({ headers, method }) {
  for (const name of Object.keys(headers)) {
    const isKnown = KNOWN.has(name) || (method === "POST" && OF_A_FORM.has(name));
    if (!isKnown) delete headers[name];
  }
}
