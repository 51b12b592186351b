import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { correctWish } from "@/lib/orders/corrections/commands";
import { asked, madeFor } from "@/tests/integration/reporting/exports/asking";
import { aCast } from "@/tests/support/cast";
import { aCategory } from "@/tests/support/factories";
import { aWishIn, takeNextStep } from "@/tests/support/scenes";

const onDay = (month: number, day: number) => new Date(Date.UTC(2026, month - 1, day, 2));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

test("a month of the open data stays as it was known at its end", async () => {
  vi.setSystemTime(onDay(3, 20));
  const cast = await aCast();
  const right = await aCategory(cast.county.center.id);
  const wish = await aWishIn("APPROVED", cast);
  const march = () =>
    madeFor(cast.center, asked(cast.county.center.id, { from: "2026-03", to: "2026-03" }));
  vi.setSystemTime(onDay(4, 1));
  const first = await march();
  await correctWish(cast.center, { wishId: wish.id, reason: "选错了", categoryId: right.id });
  await takeNextStep(cast, wish);
  expect(await march()).toEqual(first);
});
