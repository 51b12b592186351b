import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { HOUR_MS } from "@/lib/shared/days/durations";
import { processWish } from "@/lib/orders/dispatch/process-due-wishes.data";
import { correctWish } from "@/lib/orders/corrections/actions";
import { rateWish } from "@/lib/orders/wishes/actions";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { findFigureWishes } from "@/lib/reporting/stats/figure-wishes.data";
import { valueOfCounts } from "@/lib/reporting/stats/figure-wishes";
import { indicatorOf, type HoneycombFigure } from "@/lib/reporting/stats/indicators";
import type { Measure } from "@/lib/reporting/stats/measures";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { HONEYCOMB_FIGURE_NAMES } from "@/lib/reporting/stats/schema";
import { aCast, type Cast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { aRedoneWish, aWishIn, takeNextStep, type StagedWish } from "@/tests/support/scenes";
import { mustSubmit } from "@/tests/support/submit";

const on = (month: number, day: number) => new Date(Date.UTC(2026, month - 1, day, 2));
const MARCH = { from: "2026-03", to: "2026-03" };
const LATER = on(5, 2);

let cast: Cast;
let moved: StagedWish;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(on(3, 2));
  cast = await aCast();
  await aWishIn("SUBMITTED", cast);
  await aWishIn("CANCELLED", cast);
  const served = await aWishIn("IN_SERVICE", cast);
  vi.setSystemTime(on(3, 2).getTime() + 2 * HOUR_MS);
  await takeNextStep(cast, served);
  await aRedoneWish(cast);
  moved = await aWishIn("RATED", cast);
  const late = await aWishIn("SUBMITTED", cast);
  vi.setSystemTime(on(3, 30));
  await processWish(late.id, new Date());
  // All of this is later than the month.
  vi.setSystemTime(on(4, 1));
  await mustSubmit(rateWish, served.resident, { wishId: served.id, grade: 5 });
  const { sisterVillage } = cast.county;
  const other = { wishId: moved.id, reason: "写错了", siteId: sisterVillage.id };
  await mustSubmit(correctWish, cast.center, other);
}, 60_000);
afterAll(() => void vi.useRealTimers());

type Asked = { figure: HoneycombFigure; only?: Measure; placeId?: string; period?: typeof MARCH };

function list(actor: StaffActor, { placeId = cast.county.village.id, ...asked }: Asked) {
  return findFigureWishes(actor, { placeId, period: MARCH, ...asked }, LATER);
}

test.each(HONEYCOMB_FIGURE_NAMES)(
  "the wishes behind %s add up to what the dashboard shows of a month that is over",
  async (figure) => {
    for (const { id: placeId } of [cast.county.center, cast.county.village]) {
      const dashboard = await findDashboard(cast.center, { placeId, period: MARCH, figure }, LATER);
      const value = indicatorOf(figure).of(present(dashboard).figures);
      const { sums, wishes } = present(await list(cast.center, { figure, placeId }));
      expect(valueOfCounts(figure, sums)).toEqual(value);
      expect(value).not.toBe(0);
      expect(present(wishes).rows.length).toBeGreaterThan(0);
    }
  },
);

test("a grade given later is in the list of no month before", async () => {
  const asked = { figure: "satisfiedRate", placeId: cast.county.center.id } as const;
  const { sums } = present(await list(cast.center, asked));
  expect(sums).toMatchObject({ grade1: 1, grade5: 1 });
});

test("those that pull a share down come first, and one part of it can be looked at alone", async () => {
  const all = present(await list(cast.center, { figure: "satisfiedRate" }));
  expect(present(all.wishes?.rows[0])).toMatchObject({ grade1: 1 });
  const some = present(await list(cast.center, { figure: "satisfiedRate", only: "grade1" }));
  expect(some.wishes?.rows.map(({ grade1 }) => grade1)).toEqual([1]);
  expect(some.sums).toEqual(all.sums);
});

test("a wish that has moved away still counts, but only who may see it reads it", async () => {
  const find = async (actor: StaffActor) => {
    const { wishes } = present(await list(actor, { figure: "asked" }));
    return present(wishes?.rows.find(({ id }) => id === moved.id));
  };
  expect((await find(cast.center)).shown?.siteName).toBe(cast.county.sisterVillage.name);
  expect((await find(cast.station)).shown).toBeUndefined();
});

test("a city, another county and another village see no wishes", async () => {
  for (const actor of [cast.city, cast.otherCenter, cast.sisterStation]) {
    expect(await list(actor, { figure: "asked" })).toBeNull();
  }
});
