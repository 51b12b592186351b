import { readdirSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { OWN_SECTIONS, toOwnPath } from "@/lib/shared/forms/own-path";

const HOST = "evil.example";
const ID = "0193638e-0000-7000-8000-000000000001";

test.each([
  "/",
  "/?county=1",
  "/submit",
  "/wall?page=2",
  "/counties?back=%2Fsubmit",
  "/track/K7M24QXD/abc-DEF_0123456789abcd/rate",
  `/desk/wishes/${ID}?queue=all&page=2`,
])("a page of ours is kept with its query: %s", (path) => {
  expect(toOwnPath(path)).toBe(path);
});

test("a way around within the site is made straight", () => {
  expect(toOwnPath("/desk/../wall")).toBe("/wall");
  expect(toOwnPath("/./wall#top")).toBe("/wall");
  expect(toOwnPath("\\wall")).toBe("/wall");
});

/** Spellings of a way to another site, or to something that is no page. */
const HOSTILE = [
  `//${HOST}`,
  `///${HOST}`,
  `////${HOST}/x`,
  `/..//${HOST}/x`,
  `/../..//${HOST}`,
  `/.//${HOST}`,
  `/wall/..//${HOST}`,
  `/wall/../..//${HOST}/%2e%2e`,
  `/%2e%2e//${HOST}`,
  `/%2E.//${HOST}/x`,
  `/.%2e/\\${HOST}`,
  `/\\${HOST}`,
  `\\\\${HOST}`,
  `\\/${HOST}`,
  `/\\/${HOST}`,
  `/..\\\\${HOST}`,
  `/..\\/${HOST}`,
  `/%5c${HOST}`,
  `/%5c%5c${HOST}`,
  `/%2f${HOST}`,
  `/%2f%2f${HOST}`,
  `/%252f%252f${HOST}`,
  `%2f%2f${HOST}`,
  `/\t/${HOST}`,
  `/\n/${HOST}`,
  `/\r/${HOST}`,
  `\t//${HOST}`,
  ` //${HOST}`,
  `/\t\\${HOST}`,
  `/%09/${HOST}`,
  `/%0d%0aLocation: //${HOST}`,
  `/wall%0d%0aSet-Cookie:a=b`,
  `\u0000//${HOST}`,
  `/\u0000/${HOST}`,
  `http:${HOST}`,
  `https:/${HOST}`,
  `https://${HOST}`,
  `https:\\\\${HOST}`,
  `HTTPS://${HOST}/wall`,
  `https:///${HOST}`,
  `https://own.invalid@${HOST}/wall`,
  `https://user:word@own.invalid/wall`,
  `//user@own.invalid/wall`,
  `https://own.invalid.${HOST}/wall`,
  `http://own.invalid/wall`,
  `//own.invalid:8443/wall`,
  `ftp://${HOST}`,
  "javascript:alert(1)",
  "java\tscript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "blob:https://own.invalid/x",
  "about:blank",
  `mailto:bee@${HOST}`,
  `/@${HOST}`,
  `@${HOST}`,
  `.${HOST}`,
  `/。${HOST}`,
  `/．．//${HOST}`,
  `/․․//${HOST}`,
  `／／${HOST}`,
  `/／${HOST}`,
  `/⁄${HOST}`,
  `/∕∕${HOST}`,
  `/wall/／${HOST}`,
  `/\u2028/${HOST}`,
  `/\u202e//${HOST}`,
  `/wall\\..\\..\\\\${HOST}`,
  `/wall/https://${HOST}`,
  `/wall//${HOST}`,
  `/wall;@${HOST}`,
  `/f/zh-CN/wall`,
  "/_next/static/x",
  "/api/health",
  "/wall/",
  "/wall/..;/",
  "/wall/%",
  "/wall/%ff",
  "/desk/wishes/<script>",
  "https://[::1]/wall",
  "//[",
  "//%00",
  "http://%",
] as const;

test.each(HOSTILE)("anything else is the front page: %j", (given) => {
  expect(toOwnPath(given)).toBe("/");
});

test("so is what is no text", () => {
  for (const given of [undefined, null, 7, ["/wall"], {}]) expect(toOwnPath(given)).toBe("/");
});

const pieces = fc.constantFrom(
  ...["/", "//", "\\", "..", ".", "%2f", "%5c", "%2e", "\t", "\n", "\r", " ", "@", ":", "?", "#"],
  ...[
    "https:",
    "javascript:",
    HOST,
    "wall",
    "desk",
    "track",
    "own.invalid",
    "\u0000",
    "／",
    "。",
    "%",
  ],
);

test("whatever is given, a browser that follows the answer stays here", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join("")),
    fc.array(pieces, { maxLength: 10 }).map((parts) => `/${parts.join("")}`),
  );
  fc.assert(
    fc.property(anything, (given) => {
      const path = toOwnPath(given);
      expect(path).toMatch(/^\/(?:[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*)?(?:\?[\x21-\x7e]*)?$/);
      expect(new URL(path, "https://hive.example/x/y").host).toBe("hive.example");
      expect(toOwnPath(path)).toBe(path);
    }),
    { numRuns: 3000 },
  );
});

test("the sections are the folders of pages there are", () => {
  const folders = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => (name.startsWith("(") ? folders(`${path}/${name}`) : [name]));
  const bench = ["empty"];
  const pages = folders("app/(live)").filter((name) => !bench.includes(name));
  expect([...OWN_SECTIONS].sort()).toEqual(pages.sort());
});
