// Which requests are answered with a file (app/f/[view]): those for a public page without a
// session. What the file depends on, the language, the version and the county, is read
// from the cookies by the framework's own rewrites, so that no code of ours runs.

import { hasSessionCookie, SESSION_COOKIE } from "../../shared/auth/session-cookie.mjs";

/** The pages served as files. */
export const FILE_PATHS = [
  "/",
  "/wall",
  "/activities",
  "/activities/month",
  "/counties",
  "/help",
  "/privacy",
];

/** The query parameters of these pages: with one of them a page is rendered for the request. */
export const QUERY_KEYS = [
  ...["town", "village", "category", "state", "before", "back"],
  ...["day", "month", "place", "way", "platform", "group", "q"],
];

/** What must be absent: a session, a sent form, a query. With one of them a page is rendered for the request. */
export const NOBODY_KNOWN = [
  { type: "cookie", key: SESSION_COOKIE },
  { type: "header", key: "content-type" },
  ...QUERY_KEYS.map((key) => ({ type: "query", key })),
];

/** The languages of these pages, the usual one last. */
const LANGUAGES = ["en", "ug", "kk", "zh-CN"];
const USUAL = "zh-CN";
const ELDER = { type: "cookie", key: "hive-elder", value: "1" };
const COUNTY = {
  type: "cookie",
  key: "hive-county",
  value: "(?<county>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})",
};

/**
 * Whether a request is answered with a file, as the rewrites below decide it.
 * @param {Pick<import("node:http").IncomingMessage, "method" | "url" | "headers">} request
 */
export function isFileRequest({ method, url = "", headers }) {
  const [path = "", query] = url.split("?", 2);
  return (
    method !== "POST" &&
    FILE_PATHS.includes(path) &&
    !hasSessionCookie(headers) &&
    !QUERY_KEYS.some((key) => new URLSearchParams(query).has(key))
  );
}

/** @returns {import("next/dist/lib/load-custom-routes").Rewrite[]} the first that matches counts */
export function fileRewrites() {
  const views = LANGUAGES.flatMap((locale) =>
    ["elder", "normal"].flatMap((version) =>
      [":county", "any"].map((county) => ({
        view: `${locale}~${version}~${county}`,
        has: [
          ...(locale === USUAL ? [] : [{ type: "cookie", key: "hive-locale", value: locale }]),
          ...(version === "elder" ? [ELDER] : []),
          ...(county === ":county" ? [COUNTY] : []),
        ],
      })),
    ),
  );
  return [
    // A file has one address, that of its page.
    { source: "/f/:path*", destination: "/not-found" },
    ...views.flatMap(({ view, has }) =>
      FILE_PATHS.map((path) => ({
        source: path,
        destination: `/f/${view}${path === "/" ? "" : path}`,
        has,
        missing: NOBODY_KNOWN,
      })),
    ),
  ];
}
