import { matchHas } from "next/dist/shared/lib/router/utils/prepare-destination";
import { describe, expect, test } from "vitest";
import { FILE_PATHS, fileRewrites, QUERY_KEYS } from "@/lib/public/file-pages/rewrites.mjs";
import { readView, writeView, type View } from "@/lib/public/file-pages/view";
import { wallFilterSchema } from "@/lib/public/wall/schema";
import { COUNTY_COOKIE, ELDER_COOKIE, LOCALE_COOKIE } from "@/lib/shared/i18n/cookies";
import { DRAFT_LOCALES, LOCALES } from "@/lib/shared/i18n/locales";

const COUNTY = "01a227d9-d6ba-76eb-8b1c-b8876b7c9616";

type Asked = { cookies?: Record<string, string>; headers?: Record<string, string> };

/** The inner path that answers a request, by the framework's own matching; null for a page made for it. */
function fileFor(address: string, { cookies = {}, headers = {} }: Asked = {}): string | null {
  const { pathname, searchParams } = new URL(address, "https://hive.example");
  const query = Object.fromEntries(searchParams);
  for (const { source, destination, has, missing } of fileRewrites()) {
    if (source !== pathname.replace(/^\/f\/.*/, "/f/:path*")) continue;
    const params = matchHas({ cookies, headers } as never, query, has, missing);
    if (params) return destination.replace(/:(\w+)/, (_, name: string) => String(params[name]));
  }
  return null;
}

/** What the browser of somebody who sees this sends. */
function cookiesOf({ locale, isElder, countyId }: View): Record<string, string> {
  return {
    [LOCALE_COOKIE]: locale,
    [ELDER_COOKIE]: isElder ? "1" : "0",
    ...(countyId && { [COUNTY_COOKIE]: countyId }),
  };
}

const VIEWS: View[] = [...LOCALES, ...DRAFT_LOCALES].flatMap((locale) =>
  [true, false].flatMap((isElder) =>
    [COUNTY, null].map((countyId) => ({ locale, isElder, countyId })),
  ),
);

describe("a visitor without a session gets the file of what they chose", () => {
  test.each(VIEWS)("$locale, elder $isElder, county $countyId", (view) => {
    expect(readView(writeView(view))).toEqual(view);
    for (const path of FILE_PATHS) {
      expect(fileFor(path, { cookies: cookiesOf(view) })).toBe(
        `/f/${writeView(view)}${path === "/" ? "" : path}`,
      );
    }
  });

  test("and who has chosen nothing, or what there is not, that of the usual choice", () => {
    const usual = "/f/zh-CN~normal~any/wall";
    expect(fileFor("/wall")).toBe(usual);
    const others: Record<string, string>[] = [
      { [LOCALE_COOKIE]: "xx" },
      { [ELDER_COOKIE]: "yes" },
      { [COUNTY_COOKIE]: "../../secret" },
      { [COUNTY_COOKIE]: `${COUNTY}/..` },
    ];
    for (const cookies of others) {
      expect(fileFor("/wall", { cookies }), JSON.stringify(cookies)).toBe(usual);
    }
  });
});

describe("a page is made for the request", () => {
  test("of who is signed in", () => {
    for (const path of FILE_PATHS) {
      expect(fileFor(path, { cookies: { "hive-session": "any" } })).toBeNull();
    }
  });

  test("that sends a form", () => {
    const headers = { "content-type": "multipart/form-data" };
    expect(fileFor("/wall", { headers })).toBeNull();
  });

  test("that asks something in its address: every filter of the wall is known", () => {
    expect(QUERY_KEYS).toEqual(expect.arrayContaining(Object.keys(wallFilterSchema.shape)));
    for (const key of QUERY_KEYS) expect(fileFor(`/wall?${key}=1`)).toBeNull();
  });

  test("for every other page", () => {
    for (const path of ["/submit", "/track", "/wall/1", "/desk"]) {
      expect(fileFor(path)).toBeNull();
    }
  });
});

test("a file has no address of its own", () => {
  expect(fileFor(`/f/${writeView({ locale: "en", isElder: true, countyId: null })}`)).toBe(
    "/not-found",
  );
});

test("what no rewrite writes is no view", () => {
  for (const segment of ["", "en", "en~elder", "xx~normal~any"]) {
    expect(readView(segment)).toBeNull();
  }
});
