import type { Random } from "@/prisma/seed/random";
import type { Try } from "@/tests/fuzz/client";
import { hostileSegment, hostileValue } from "@/tests/fuzz/hostile";
import { ask, chance, headersOf, headerText, NOBODY, pathOf, type World } from "@/tests/fuzz/world";

/** The address of a route, or nearly. */
export function brokenAddress(random: Random, world: World): Try {
  const target = random
    .oneOf(world.routes)
    .split("/")
    .map((segment) =>
      segment.startsWith("[") || chance(random, 0.15) ? hostileSegment(random) : segment,
    )
    .join("/");
  const method = chance(random, 0.9)
    ? "GET"
    : random.oneOf(["HEAD", "PUT", "TRACE", "OPTIONS", "PATCH"]);
  return { ...ask(world, random.oneOf(world.people), target || "/"), what: "address", method };
}

/** A page with wrong values for its own parameters, sometimes for those of others. */
export function strangeQuery(random: Random, world: World): Try {
  const query = random.oneOf(world.queries);
  const path = chance(random, 0.9) ? query.path : pathOf(random, world);
  const pairs = query.names.map((name) => {
    const value = encodeURIComponent(hostileValue(random).slice(0, 400).toWellFormed());
    return `${name}=${chance(random, 0.9) ? value : hostileSegment(random)}`;
  });
  const target = `${path}?${pairs.join("&")}`;
  return { ...ask(world, query.person, target), what: "query" };
}

const HEADERS = [
  ...["rsc", "next-router-state-tree", "next-router-prefetch", "next-router-segment-prefetch"],
  ...[
    "next-url",
    "next-action",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-forwarded-for",
    "origin",
  ],
  ...[
    "x-middleware-subrequest",
    "x-invoke-path",
    "x-matched-path",
    "x-nextjs-data",
    "range",
    "expect",
  ],
  ...[
    "accept",
    "accept-encoding",
    "accept-language",
    "if-none-match",
    "if-modified-since",
    "referer",
  ],
  ...[
    "content-type",
    "content-encoding",
    "sec-fetch-dest",
    "sec-fetch-site",
    "user-agent",
    "upgrade",
  ],
  ...["x-prerender-revalidate", "x-next-resume-state-length", "next-resume", "x-action-forwarded"],
];

export function strangeHeaders(random: Random, world: World): Try {
  const headers = headersOf(random.oneOf(world.people));
  for (let times = random.between(1, 5); times > 0; times--) {
    const value = chance(random, 0.4)
      ? random.oneOf([
          "1",
          "2",
          "%ff",
          "[",
          '["",{}]',
          "null",
          "100-continue",
          "gzip;q=x",
          "bytes=9-1",
        ])
      : hostileValue(random).slice(0, 2_000);
    headers[random.oneOf(HEADERS)] = headerText(value);
  }
  return { ...ask(world, NOBODY, pathOf(random, world)), what: "headers", headers };
}

export function strangeCookies(random: Random, world: World): Try {
  const names = ["hive-session", "hive-locale", "hive-elder", "hive-county", "__proto__", "a", ""];
  const cookie = Array.from(
    { length: Math.floor(random.between(1, 8)) },
    () => `${random.oneOf(names)}=${headerText(hostileSegment(random))}`,
  ).join("; ");
  return { ...ask(world, NOBODY, pathOf(random, world)), what: "cookies", headers: { cookie } };
}
