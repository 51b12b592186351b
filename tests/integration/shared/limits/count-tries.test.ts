import { expect, test } from "vitest";
import { HOUR_MS, later, MINUTE_MS } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import {
  countTries,
  countTry,
  deleteOldCounts,
  forgetTries,
  takeBackTries,
} from "@/lib/shared/limits/count-tries.data";
import { LIMITS, type LimitName } from "@/lib/shared/limits/limits";

const names = Object.keys(LIMITS) as LimitName[];

test.each(names)("of many tries of %s at once exactly the allowed number pass", async (name) => {
  const { points, message } = LIMITS[name];
  const tries = await Promise.allSettled(
    Array.from({ length: Math.min(points, 60) + 20 }, () => countTry(name, "race")),
  );
  const passed = tries.filter(({ status }) => status === "fulfilled").length;
  expect(passed).toBe(Math.min(points, tries.length));
  for (const attempt of tries) {
    if (attempt.status === "rejected") expect(attempt.reason).toMatchObject({ code: message });
  }
});

test("how many tries are left is counted down, and begins anew when the window is over", async () => {
  const now = new Date();
  expect(await countTry("wrongPassword", "bee", now)).toBe(7);
  expect(await countTry("wrongPassword", "bee", now)).toBe(6);
  expect(await countTry("wrongPassword", "wasp", now)).toBe(7);
  expect(await countTry("wrongPassword", "bee", later(now, 15 * MINUTE_MS))).toBe(7);
});

test("who is above a limit is told how many minutes to wait, and waits no longer for trying on", async () => {
  const now = new Date();
  for (let code = 0; code < 5; code++) await countTry("codeToPhone", "19900000001", now);
  const until = (minutes: number) =>
    countTry("codeToPhone", "19900000001", later(now, minutes * MINUTE_MS));
  await expect(until(10)).rejects.toEqual(new AppError("TOO_MANY_CODES", { minutes: 50 }));
  await expect(until(59.5)).rejects.toEqual(new AppError("TOO_MANY_CODES", { minutes: 1 }));
  expect(await until(60)).toBe(4);
});

test("tries that ended well are forgotten, or one of them is taken back", async () => {
  await countTry("wrongPassword", "ant");
  await forgetTries("wrongPassword", "ant");
  expect(await countTry("wrongPassword", "ant")).toBe(7);
  await countTry("wrongPassword", "ant");
  await takeBackTries(["wrongPassword"], "ant");
  expect(await countTry("wrongPassword", "ant")).toBe(6);
});

test("of several limits those after the first that is passed count nothing", async () => {
  const now = new Date();
  const network = { limit: "wrongCodesFromNetwork", value: "198.51.100.4/32" } as const;
  const code = { limit: "wrongCode", value: "moth" } as const;
  for (let count = 0; count < LIMITS.wrongCodesFromNetwork.points; count++) {
    await countTries([network], now);
  }
  await expect(countTries([network, code], now)).rejects.toMatchObject({ code: "NETWORK_BUSY" });
  expect(await countTries([code], now)).toEqual([LIMITS.wrongCode.points - 1]);
});

test("a try does not count while the row that spares it is valid", async () => {
  const now = new Date();
  const key = `confirmed:${"-".repeat(27)}`;
  await db.rateLimit.create({ data: { key, points: 1, expire: later(now, MINUTE_MS) } });
  const tries = [
    { limit: "codesAtOnce", value: "198.51.100.5/32", unless: key },
    { limit: "codeToPhone", value: "cricket" },
  ] as const;
  expect(await countTries([...tries], now)).toEqual([null, 4]);
  expect(await countTries([...tries], later(now, MINUTE_MS))).toEqual([11, 3]);
});

test("tries at several limits, counted and taken back at once by many, do not block each other", async () => {
  const now = new Date();
  const value = "198.51.100.6/32";
  const limits = ["codesAtOnce", "codesFromNetwork", "wrongCodesFromNetwork"] as const;
  const count = () =>
    countTries(
      limits.map((limit) => ({ limit, value })),
      now,
    );
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      await count();
      await takeBackTries([...limits], value);
    }),
  );
  expect(await count()).toEqual(limits.map((limit) => LIMITS[limit].points - 1));
});

test("what was typed stands in no key", async () => {
  for (const name of names) await countTry(name, "19912345678").catch(() => undefined);
  const rows = await db.rateLimit.findMany();
  expect(JSON.stringify(rows)).not.toContain("19912345678");
  for (const { key } of rows) expect(key).toMatch(/^[A-Za-z]+:[\w-]{27}$/);
});

test("counts that are over are deleted, others stay", async () => {
  const now = new Date();
  await db.rateLimit.deleteMany();
  await countTry("codeToPhone", "old", later(now, -2 * HOUR_MS));
  await countTry("codeToPhone", "new", now);
  expect(await deleteOldCounts(now)).toBe(1);
  expect(await db.rateLimit.count()).toBe(1);
});
