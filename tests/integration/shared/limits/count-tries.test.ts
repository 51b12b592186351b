import { expect, test } from "vitest";
import { HOUR_MS, later, MINUTE_MS } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import {
  countTry,
  deleteOldCounts,
  forgetTries,
  takeBackTry,
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
  await takeBackTry("wrongPassword", "ant");
  expect(await countTry("wrongPassword", "ant")).toBe(6);
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
