/**
 * Whether a POST comes from one of our own pages. Stricter than the framework, which accepts
 * requests without an Origin and trusts X-Forwarded-Host. Text browsers send no Origin: of those that do
 * not send Sec-Fetch-Site either, the page they name as the one they come from counts. No page elsewhere
 * can make a browser name one of ours.
 */
export function isFromOwnPage(headers: Headers, publicUrl: string | undefined): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const from = headers.get("origin") ?? (site === null ? headers.get("referer") : null);
  if (from === null || !URL.canParse(from)) return false;
  const ownHost = publicUrl ? new URL(publicUrl).host : headers.get("host");
  return new URL(from).host === ownHost;
}

/** Whether a request says nothing about the page it comes from, as some text browsers do. */
export function isSilent(headers: Headers): boolean {
  return ["origin", "referer", "sec-fetch-site"].every((name) => !headers.has(name));
}
