import { expect, test } from "vitest";
import { randomUUID } from "node:crypto";
import { db } from "@/lib/shared/db/db";
import { foldChanges } from "@/lib/reporting/stats/counting.data";
import { aCast, type Cast } from "@/tests/support/cast";
import { expectNoDifference } from "@/tests/support/count-check";
import { present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import type { WishEventName, WishStatus } from "@/prisma/generated/enums";
import type { Prisma } from "@/prisma/generated/client";

const STEPS: [WishEventName, WishStatus][] = [
  ["submit", "SUBMITTED"],
  ["approve", "APPROVED"],
  ["dispatch", "DISPATCHED"],
  ["accept", "ACCEPTED"],
  ["supply", "SUPPLIED"],
  ["checkIn", "IN_SERVICE"],
  ["checkOut", "SERVED"],
  ["rate", "RATED"],
];

/** A wish written by hand, whose events do not say since when it waited, nor with the data given who served. */
async function aWishByHand(cast: Cast, data: Prisma.InputJsonObject) {
  const model = await aWishIn("APPROVED", cast);
  const { id: _, ...wish } = await db.wish.findUniqueOrThrow({ where: { id: model.id } });
  const { responsibleSiteId } = wish;
  const events = STEPS.map(([name, toStatus], index) => ({
    ...{ seq: index + 1, round: 1, name, toStatus, responsibleSiteId, data },
    ...{ fromStatus: STEPS[index - 1]?.[1] ?? null, actorRole: "SYSTEM" as const },
    categoryId: wish.categoryId,
  }));
  await db.wish.create({
    data: {
      ...{ ...wish, trackingNumber: randomUUID(), idempotencyKey: randomUUID() },
      ...{ status: "RATED", grade: 5, version: STEPS.length, events: { create: events } },
    },
  });
}

test.each([{}, { volunteers: null, grade: null }, { volunteers: [] }])(
  "an event that lacks a figure counts as none and keeps no step from being taken: %o",
  async (data) => {
    const cast = await aCast();
    const { id: siteId } = cast.county.village;
    await aWishByHand(cast, data);
    while ((await foldChanges()) > 0);

    const [sums] = await db.$queryRaw<Record<string, number>[]>`
      SELECT sum(services)::int AS services, sum("ratedOnce")::int AS rated,
        sum(minutes)::int AS minutes, sum("activeVolunteers")::int AS active,
        sum(grade1 + grade2 + grade3 + grade4 + grade5)::int AS graded
      FROM current_counts WHERE "siteId" = ${siteId}::uuid AND slice = 'MONTH'`;
    expect(present(sums)).toEqual({ services: 1, rated: 1, minutes: 0, active: 0, graded: 0 });
    const waits = await db.$queryRaw<{ step: string; count: number }[]>`
      SELECT step, sum(count)::int AS count FROM current_waits
      WHERE "siteId" = ${siteId}::uuid AND "categoryId" = no_category() GROUP BY 1 ORDER BY 1`;
    // The review is that of the other wish; the whole time is known from when it was asked for.
    expect(waits).toEqual([
      { step: "REVIEW", count: 1 },
      { step: "WHOLE", count: 1 },
    ]);
    await expectNoDifference(cast.county.center.id);
  },
);
