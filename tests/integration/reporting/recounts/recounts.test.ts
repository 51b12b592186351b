import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { mend, recount } from "@/lib/reporting/recounts/actions";
import { recountTonight } from "@/lib/reporting/recounts/nightly.data";
import { listChecks } from "@/lib/reporting/recounts/queries";
import { foldChanges } from "@/lib/reporting/stats/counting.data";
import { aCast, type Cast } from "@/tests/support/cast";
import { expectNoDifference } from "@/tests/support/count-check";
import { aCounty, aStaff, present } from "@/tests/support/factories";
import { aRedoneWish, aWishIn } from "@/tests/support/scenes";
import { mustSubmit } from "@/tests/support/submit";

let cast: Cast;
let centerId: string;
beforeAll(async () => {
  cast = await aCast();
  centerId = cast.county.center.id;
  await aWishIn("RATED", cast, { asked: "TEAM" });
  await aRedoneWish(cast);
  while ((await foldChanges()) > 0);
});

const lastCheck = async () =>
  present((await listChecks(cast.centerAdmin)).find(({ id }) => id === centerId)?.countChecks[0]);

test("counting again finds no difference, and says how many events it counted", async () => {
  await mustSubmit(recount, cast.centerAdmin, { centerId });
  const events = await db.wishEvent.count({ where: { wish: { centerId } } });
  expect(await lastCheck()).toMatchObject({ differences: 0, events });
});

test("a count somebody has meddled with is found, and put right from the events", async () => {
  const { village } = cast.county;
  await db.$executeRaw`
    UPDATE counts SET asked = asked + 3, grade5 = grade5 - 1
    WHERE "siteId" = ${village.id}::uuid AND slice = 'MONTH'`;
  await db.waitCount.deleteMany({ where: { siteId: village.id, step: "REVIEW" } });
  await mustSubmit(recount, cast.centerAdmin, { centerId });
  const found = await lastCheck();
  expect(found.differences).toBeGreaterThanOrEqual(2);
  expect(found.mendedAt).toBeNull();

  await mustSubmit(mend, cast.centerAdmin, { centerId });
  expect((await lastCheck()).mendedAt).not.toBeNull();
  await expectNoDifference(centerId);
});

test("of two workers in a night one counts a county, and before two o'clock none", async () => {
  const before = new Date("2030-01-05T17:59:00Z");
  const after = new Date("2030-01-05T18:00:00Z");
  expect(await recountTonight(before)).toBe(0);
  const counted = await Promise.all([recountTonight(after), recountTonight(after)]);
  expect(counted[0] + counted[1]).toBe(await db.center.count());
  expect(await recountTonight(after)).toBe(0);
});

test("only administrators of the county and of the city above it count again", async () => {
  const other = await aCounty();
  const stranger = await aStaff(other.center.id, { isAdmin: true });
  await expect(mustSubmit(recount, stranger, { centerId })).rejects.toThrow("NOT_FOUND");
  await expect(mustSubmit(mend, stranger, { centerId })).rejects.toThrow("NOT_FOUND");
  await expect(mustSubmit(recount, cast.center, { centerId })).rejects.toThrow("FORBIDDEN");
  const townAdmin = await aStaff(cast.county.township.id, { isAdmin: true });
  await expect(mustSubmit(recount, townAdmin, { centerId })).rejects.toThrow("FORBIDDEN");
  const cityAdmin = await aStaff(cast.county.city.id, { isAdmin: true });
  await mustSubmit(recount, cityAdmin, { centerId });
  expect((await listChecks(stranger)).map(({ id }) => id)).toEqual([other.center.id]);
});
