/**
 * Whether a POST comes from one of our own pages. Stricter than the framework, which accepts
 * requests without an Origin and trusts X-Forwarded-Host.
 */
export function isFromOwnPage(headers: Headers, publicUrl: string | undefined): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const ownHost = publicUrl ? new URL(publicUrl).host : headers.get("host");
  return new URL(origin).host === ownHost;
}
