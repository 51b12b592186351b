import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { listTeamsFor, listVolunteersFor } from "@/lib/dispatch/queries";
import { findFacts } from "@/lib/wishes/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { aTeam, aVolunteer, present } from "@/tests/support/factories";
import { aRedoneWish, aWishIn } from "@/tests/support/scenes";

let cast: Cast;
let wishId: string;
beforeAll(async () => {
  cast = await aCast();
  wishId = (await aWishIn("APPROVED", cast)).id;
});

async function needOf(id: string, search?: string) {
  const wish = present(await findFacts(db, cast.center, id));
  return { wish, categoryId: cast.county.category.id, search };
}

/** A volunteer of the wish's category. */
async function aFitVolunteer(site: { id: string; centerId: string | null }, name = "演示志愿者") {
  const volunteer = await aVolunteer(site, { name });
  const categoryId = cast.county.category.id;
  await db.volunteerCategory.create({ data: { volunteerId: volunteer.id, categoryId } });
  return volunteer;
}

describe("the volunteers offered for a wish", () => {
  test("are those of its category first, and of these the closest", async () => {
    const far = await aFitVolunteer(cast.county.sisterVillage);
    const near = await aFitVolunteer(cast.county.village);
    const town = await aFitVolunteer(cast.neighborVillage);
    const offered = await listVolunteersFor(cast.township, await needOf(wishId));
    expect(offered.slice(0, 3).map(({ id }) => id)).toEqual([near.id, town.id, far.id]);
    expect(offered[3]?.fits).toBe(false);
  });

  test("are found by name, number and category in the whole county, as typed", async () => {
    const far = await aFitVolunteer(cast.county.sisterVillage, "蜂_百分");
    const { number } = await db.volunteer.findUniqueOrThrow({ where: { id: far.id } });
    for (const search of ["蜂_百", number, cast.county.category.name]) {
      const offered = await listVolunteersFor(cast.township, await needOf(wishId, search));
      expect(offered.map(({ id }) => id)).toContain(far.id);
    }
    expect(await listVolunteersFor(cast.township, await needOf(wishId, "蜂%分"))).toEqual([]);
  });

  test("are never the asker, of another county, disabled, or of an earlier round", async () => {
    const disabled = await aVolunteer(cast.county.village);
    await db.volunteer.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
    const { id, resident } = await aRedoneWish(cast);
    const { phone } = await db.resident.findUniqueOrThrow({ where: { id: resident.id } });
    const asker = await aVolunteer(cast.county.village, { phone });
    await db.wish.update({ where: { id }, data: { calledBackAt: new Date() } });
    const offered = await listVolunteersFor(cast.center, await needOf(id));
    const ids = offered.map((one) => one.id);
    expect(ids).toContain(cast.uninvolved.id);
    for (const other of [asker, cast.foreigner, disabled, cast.invited]) {
      expect(ids).not.toContain(other.id);
    }
  });

  test("are nobody to who may not dispatch it", async () => {
    expect(await listVolunteersFor(cast.station, await needOf(wishId))).toEqual([]);
    expect(await listTeamsFor(cast.sisterTownship, await needOf(wishId))).toEqual([]);
  });
});

test("teams of the category come first, closed ones not at all", async () => {
  const far = await aTeam(cast.county.sisterVillage);
  const closed = await aTeam(cast.county.village, [], { closedAt: new Date() });
  const categoryId = cast.county.category.id;
  await db.teamCategory.create({ data: { teamId: far.id, categoryId } });
  const offered = await listTeamsFor(cast.township, await needOf(wishId));
  expect(offered[0]).toMatchObject({ id: far.id, fits: true, members: 3 });
  expect(offered[1]?.id).toBe(cast.team.id);
  expect(offered.map(({ id }) => id)).not.toContain(closed.id);
});
