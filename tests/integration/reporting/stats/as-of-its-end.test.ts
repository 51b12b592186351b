import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { correctWish } from "@/lib/orders/corrections/commands";
import { processWish } from "@/lib/orders/dispatch/process-due-wishes.data";
import { AppError } from "@/lib/shared/errors";
import { db } from "@/lib/shared/db/db";
import { foldChanges } from "@/lib/reporting/stats/counting.data";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { expectNoDifference } from "@/tests/support/count-check";
import { aCategory, aSite, aVolunteer, present } from "@/tests/support/factories";
import { aWishIn, takeNextStep, type StagedWish } from "@/tests/support/scenes";

// A month that is over says what was known at its end, whatever happens or is corrected later.

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const STATUSES = [
  "SUBMITTED",
  "APPROVED",
  "DISPATCHED",
  "ACCEPTED",
  "IN_SERVICE",
  "SERVED",
  "RATED",
  "CANCELLED",
] as const;

const LATER = [
  "step",
  "step",
  "correct",
  "correctPlace",
  "ask",
  "pass",
  "disable",
  "register",
  "close",
  "open",
] as const;

const HISTORIES = fc.record({
  asked: fc.array(
    fc.record({ day: fc.integer({ min: 1, max: 31 }), status: fc.constantFrom(...STATUSES) }),
    { minLength: 4, maxLength: 7 },
  ),
  later: fc.array(
    fc.record({
      event: fc.constantFrom(...LATER),
      which: fc.nat(6),
      day: fc.integer({ min: 1, max: 30 }),
    }),
    { minLength: 8, maxLength: 12 },
  ),
});

const onDay = (month: number, day: number) => new Date(Date.UTC(2026, month - 1, day, 2));

/** All dashboards of March that somebody could have read then, without the moment of reading. */
async function readMarch({ city, county }: Cast, now: Date) {
  const period = { from: "2026-03", to: "2026-03" };
  const read = async (placeId: string, figure: "late" | "asked") => {
    const { now: _, ...rest } = present(
      await findDashboard(city, { placeId, period, figure }, now),
    );
    return rest;
  };
  const all: Omit<Dashboard, "now">[] = [];
  for (const { id } of [county.center, county.township, county.village, county.sisterVillage]) {
    all.push(await read(id, "asked"), await read(id, "late"));
  }
  return [...all, await read(county.city.id, "late")];
}

type Act = (cast: Cast, wish: StagedWish) => Promise<unknown>;

const setClosed = ({ neighborVillage: { id } }: Cast, closedAt: Date | null) =>
  db.site.update({ where: { id }, data: { closedAt } });

const ACTS: Record<Exclude<(typeof LATER)[number], "ask">, Act> = {
  step: takeNextStep,
  correct: async ({ center, county }, { id: wishId }) => {
    const { id: categoryId } = await aCategory(county.center.id);
    const right = { categoryId, beneficiary: "CHILDREN" } as const;
    await correctWish(center, { wishId, reason: "写错了", ...right });
  },
  correctPlace: async ({ center, county }, { id }) => {
    const { siteId } = await db.wish.findUniqueOrThrow({ where: { id } });
    const other = siteId === county.village.id ? county.sisterVillage : county.village;
    await correctWish(center, { wishId: id, reason: "写错了", siteId: other.id });
  },
  pass: (_, { id }) => processWish(id, new Date()),
  disable: ({ county }) =>
    db.volunteer.updateMany({
      where: { disabledAt: null, homeSiteId: county.sisterVillage.id },
      data: { disabledAt: new Date() },
    }),
  register: ({ county }) => aVolunteer(county.sisterVillage),
  close: (cast) => setClosed(cast, new Date()),
  open: async (cast) => {
    await setClosed(cast, null);
    await aSite("VILLAGE", cast.county.township.id);
  },
};

/** Steps and corrections that the wish does not take in its status are left out. */
async function tryTo(act: () => Promise<unknown>) {
  await act().catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
  });
}

test("a month that is over says the same at its end and a month later", async () => {
  await fc.assert(
    fc.asyncProperty(HISTORIES, async ({ asked, later }) => {
      vi.setSystemTime(onDay(2, 20));
      const cast = await aCast();
      await aVolunteer(cast.county.sisterVillage);
      const wishes: StagedWish[] = [];
      for (const { day, status } of asked.toSorted((a, b) => a.day - b.day)) {
        vi.setSystemTime(onDay(3, day));
        wishes.push(await aWishIn(status, cast));
      }
      for (const { id } of wishes) await tryTo(() => processWish(id, onDay(3, 31)));
      const first = await readMarch(cast, new Date("2026-04-01T00:00:01+08:00"));
      for (const { event, which, day } of later.toSorted((a, b) => a.day - b.day)) {
        vi.setSystemTime(onDay(4, day));
        const wish = present(wishes[which % wishes.length]);
        if (event === "ask") wishes.push(await aWishIn("SUBMITTED", cast));
        else await tryTo(() => ACTS[event](cast, wish));
      }
      expect(await readMarch(cast, onDay(5, 2))).toEqual(first);
      while ((await foldChanges()) > 0);
      expect(await readMarch(cast, onDay(5, 2))).toEqual(first);
      await expectNoDifference(cast.county.center.id);
    }),
    { numRuns: 5 },
  );
}, 120_000);
