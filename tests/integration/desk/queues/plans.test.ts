import { beforeAll, describe, expect, test } from "vitest";
import { claimWish, releaseClaim } from "@/lib/desk/claims/commands";
import { meetAtWish } from "@/lib/desk/claims/queries";
import { findBatch, listToReview } from "@/lib/desk/batch/queries";
import { countQueues, listPlaces, listWishes } from "@/lib/desk/queues/queries";
import { listQueues, type Selection } from "@/lib/desk/queues/queues";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { db } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStaff, aWish } from "@/tests/support/factories";
import { plansOf } from "@/tests/support/plan-of";

// No list of the desk reads through all wishes of the city: an index leads to those of the county.

/** As many as it takes for the planner to prefer an index; one in ten of the own county. */
const WISHES = 20_000;

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
  const { county, otherCounty } = cast;
  const elsewhere = await aWish(otherCounty.id);
  await copy((await aWish(county.village.id)).id, WISHES / 20);
  await copy((await aWish(county.sisterVillage.id)).id, WISHES / 20);
  await copy(elsewhere.id, (WISHES * 9) / 10);
  const staff = await Promise.all(Array.from({ length: 50 }, () => aStaff(county.center.id)));
  await fill(staff.map(({ id }) => id));
  await db.$executeRaw`ANALYZE wishes, wish_claims, wish_lookers, staff`;
}, 60_000);

/** Copies a wish: most are over, the others in any status, asked for in the last three years. */
async function copy(id: string, count: number): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRaw`
      INSERT INTO wishes SELECT made.* FROM wishes w, generate_series(1, ${count}::int) n,
        jsonb_populate_record(w, jsonb_build_object(
          'id', gen_random_uuid(), 'idempotencyKey', gen_random_uuid(),
          'trackingNumber', left(md5(random()::text), 12),
          'categoryId', ${cast.county.category.id}::uuid,
          'createdAt', w."createdAt" - n * interval '1 hour',
          'status', CASE WHEN n % 20 > 0 THEN 'UNRATED' ELSE (ARRAY['SUBMITTED', 'APPROVED',
            'DISPATCHED', 'SUPPLIED', 'IN_SERVICE', 'SERVED'])[1 + n / 20 % 6] END)) made
      WHERE w.id = ${id}::uuid`;
  });
}

/** Each of the staff has some wishes in hand and looks at one. */
async function fill(staff: string[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO wish_claims ("wishId", "staffId", "expiresAt")
    SELECT id, (${staff}::uuid[])[1 + row_number() OVER () % 50], now() + interval '20 minutes'
    FROM wishes LIMIT 3000`;
  await db.$executeRaw`
    INSERT INTO wish_lookers ("wishId", "staffId", "seenAt")
    SELECT w.id, s.id, now() FROM unnest(${staff}::uuid[]) s (id)
    CROSS JOIN LATERAL (SELECT id FROM wishes LIMIT 1) w`;
}

const DESKS = ["station", "township", "center"] as const;

describe.each(DESKS)("at the desk of the %s", (desk) => {
  const selections = (): Selection[] => [
    ...(["needsMe", "below", "open", "all"] as const),
    ...listQueues(cast[desk].level),
  ];

  test("every list finds its wishes by an index, in each order", async () => {
    const actor = cast[desk];
    const places = await listPlaces(actor);
    for (const queue of selections()) {
      for (const sort of [undefined, "oldest", "newest"]) {
        const view = deskViewSchema.parse({ queue, sort });
        const plans = await plansOf(() => listWishes(actor, view, places));
        expect(plans).toHaveLength(1);
        expectIndex(plans, `${queue} ${sort}`);
      }
    }
  });

  test("so do the counts and the batches", async () => {
    const actor = cast[desk];
    const places = await listPlaces(actor);
    const view = deskViewSchema.parse({});
    expectIndex(await plansOf(() => countQueues(actor, view, places)), "counts");
    expectIndex(await plansOf(() => listToReview(actor, { wish: [] }, places)), "reviews");
    expectIndex(await plansOf(() => findBatch(actor, {}, places)), "batch");
  });
});

test("who has a wish in hand and who looks at it is found by an index", async () => {
  const { id: wishId } = await aWish(cast.county.village.id);
  const plans = [
    ...(await plansOf(() => meetAtWish(cast.center, wishId, new Date()))),
    ...(await plansOf(() => claimWish(cast.center, { wishId }))),
    ...(await plansOf(() => releaseClaim(cast.center, { wishId }))),
  ].filter((plan) => /wish_claims|wish_lookers/.test(plan));
  expect(plans).toHaveLength(3);
  expectIndex(plans, "claims");
  for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on wish_claims/);
});

/** No plan reads all wishes. */
function expectIndex(plans: string[], what: string): void {
  for (const plan of plans) expect(plan, `${what}\n${plan}`).not.toMatch(/Seq Scan on wishes\b/);
  expect(plans.join("\n"), what).toMatch(/Index (Only )?Scan|Bitmap Index Scan/);
}
