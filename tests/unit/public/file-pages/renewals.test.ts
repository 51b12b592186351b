import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import FileCache from "@/file-cache.mjs";
import { renewAll, renewCounty, renewals } from "@/lib/public/file-pages/renewals";

const HERE = "01a227d9-d6ba-76eb-8b1c-b8876b7c9616";
const THERE = "01a227d9-d6ba-76eb-8b1c-b8876b7c9617";

const cache = new FileCache({
  fs: {},
  dev: false,
  flushToDisk: false,
  serverDistDir: "/nowhere",
  maxMemoryCacheSize: 1_000_000,
  revalidatedTags: [],
  _requestHeaders: {},
});

const keyOf = (county: string) => `/route-cache/APP_PAGE/0/$/f/en~normal~${county}/wall`;

async function keep(county: string) {
  const page = { kind: "APP_PAGE", html: "page", headers: {}, status: 200 };
  await cache.set(keyOf(county), page, { isRoutePPREnabled: false, isFallback: false });
}

async function isKept(county: string): Promise<boolean> {
  const context = { kind: "APP_PAGE", isFallback: false } as never;
  return (await cache.get(keyOf(county), context)) !== null;
}

beforeAll(() => void vi.useFakeTimers());
beforeEach(() => {
  renewAll([HERE, THERE]);
  vi.advanceTimersByTime(10_000);
});

describe("a kept page", () => {
  test("is there until its county changes, and not when another does", async () => {
    await keep(HERE);
    await keep(THERE);
    vi.advanceTimersByTime(10);
    renewCounty(HERE);
    expect([await isKept(HERE), await isKept(THERE)]).toEqual([false, true]);
  });

  test("of who has chosen no county goes with every change", async () => {
    await keep("any");
    expect(await isKept("any")).toBe(true);
    renewCounty(THERE);
    expect(await isKept("any")).toBe(false);
  });

  test("made while the change was under way goes a moment later", async () => {
    renewCounty(HERE);
    vi.advanceTimersByTime(200);
    await keep(HERE);
    expect(await isKept(HERE)).toBe(true);
    vi.advanceTimersByTime(2_000);
    expect(await isKept(HERE)).toBe(false);
  });

  test("is renewed a few times by many changes, and always after the last", () => {
    const moments = new Set<number>();
    for (let change = 0; change < 100; change++) {
      renewCounty(HERE);
      moments.add(renewals.get(HERE) ?? 0);
      vi.advanceTimersByTime(50);
    }
    const last = Date.now();
    vi.advanceTimersByTime(2_000);
    expect(moments.size).toBeLessThanOrEqual(6);
    expect(renewals.get(HERE)).toBeGreaterThanOrEqual(last - 50);
  });

  test("of a county there is not is never kept", async () => {
    const forged = "01a227d9-d6ba-76eb-8b1c-000000000000";
    await keep(forged);
    expect(await isKept(forged)).toBe(false);
  });
});
