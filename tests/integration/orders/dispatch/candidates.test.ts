import { phoneOf } from "@/tests/support/opened";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { findOffer } from "@/lib/orders/dispatch/queries";
import type { Offer } from "@/lib/orders/dispatch/offer";
import { findFacts } from "@/lib/orders/wishes/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { recordStatements } from "@/tests/support/count-statements";
import { aTeam, aVolunteer, present } from "@/tests/support/factories";
import { aRedoneWish, aWishIn } from "@/tests/support/scenes";
import type { StaffActor } from "@/lib/shared/auth/actor";

let cast: Cast;
let wishId: string;
beforeAll(async () => {
  cast = await aCast();
  wishId = (await aWishIn("APPROVED", cast)).id;
});

async function offerTo(actor: StaffActor, id = wishId, search?: string): Promise<Offer> {
  const wish = present(await findFacts(db, cast.center, id));
  return present(await findOffer(actor, { wish, search }));
}

/** A volunteer of the wish's category. */
async function aFitVolunteer(site: { id: string; centerId: string | null }, name = "演示志愿者") {
  const categoryId = cast.county.category.id;
  return aVolunteer(site, { name, categories: { create: { categoryId } } });
}

const idsOf = (list: { id: string }[]) => list.map(({ id }) => id);

describe("the volunteers proposed for a wish", () => {
  test("are those of its category first, and of these the closest", async () => {
    const far = await aFitVolunteer(cast.county.sisterVillage);
    const near = await aFitVolunteer(cast.county.village);
    const town = await aFitVolunteer(cast.neighborVillage);
    const { volunteers } = await offerTo(cast.township);
    expect(idsOf(volunteers.slice(0, 3))).toEqual([near.id, town.id, far.id]);
    expect(listReasons(volunteers[3])).toContain("otherCategory");
  });

  test("are proposed as many at once as the county asks, none without a reason in words", async () => {
    const { centerId } = present(await findFacts(db, cast.center, wishId));
    expect((await offerTo(cast.township)).size).toBe(3);
    await db.waveRule.create({ data: { centerId, urgency: "NORMAL", size: 2, waves: 1 } });
    const { size, volunteers } = await offerTo(cast.township);
    await db.waveRule.deleteMany({ where: { centerId } });
    expect(size).toBe(2);
    expect(listReasons(volunteers[0])).toEqual(expect.arrayContaining(["samePlace", "category"]));
  });

  test("are never the asker, of another county, disabled, or of an earlier round", async () => {
    const disabled = await aVolunteer(cast.county.village);
    await db.volunteer.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
    const { id, resident } = await aRedoneWish(cast);
    const phone = await phoneOf(resident.id);
    const asker = await aVolunteer(cast.county.village, { phone });
    await db.wish.update({ where: { id }, data: { calledBackAt: new Date() } });
    const ids = idsOf((await offerTo(cast.center, id)).volunteers);
    expect(ids).toContain(cast.uninvolved.id);
    for (const other of [asker, cast.foreigner, disabled, cast.invited]) {
      expect(ids).not.toContain(other.id);
    }
  });

  test("are nobody to who may not dispatch it", async () => {
    const wish = present(await findFacts(db, cast.center, wishId));
    expect(await findOffer(cast.station, { wish })).toBeNull();
    expect(await findOffer(cast.sisterTownship, { wish })).toBeNull();
  });

  test("are read in two statements, and with somebody looked for in three", async () => {
    const wish = present(await findFacts(db, cast.center, wishId));
    const read = (search?: string) =>
      recordStatements(() => findOffer(cast.center, { wish, search }));
    expect(await read()).toHaveLength(2);
    expect(await read("演示")).toHaveLength(3);
  });
});

test("teams of the category come first, closed ones not at all", async () => {
  const far = await aTeam(cast.county.sisterVillage);
  const closed = await aTeam(cast.county.village, [], { closedAt: new Date() });
  const categoryId = cast.county.category.id;
  await db.teamCategory.create({ data: { teamId: far.id, categoryId } });
  const { teams } = await offerTo(cast.township);
  expect(teams[0]).toMatchObject({ id: far.id, members: 3 });
  expect(teams[1]?.id).toBe(cast.team.id);
  expect(idsOf(teams)).not.toContain(closed.id);
});

describe("为什么不是某某？", () => {
  test("is answered for a name, a number or a team of the whole county, as typed", async () => {
    const far = await aFitVolunteer(cast.county.sisterVillage, "蜂_百分");
    const { number } = await db.volunteer.findUniqueOrThrow({ where: { id: far.id } });
    const team = await aTeam(cast.county.sisterVillage);
    const found = async (search: string) =>
      present((await offerTo(cast.township, wishId, search)).named).map(
        ({ candidate }) => candidate.id,
      );
    expect(await found("蜂_百")).toEqual([far.id]);
    expect(await found(number)).toEqual([far.id]);
    expect(await found(team.name)).toEqual([team.id]);
    expect(await found("蜂%分")).toEqual([]);
    expect((await offerTo(cast.township)).named).toBeNull();
  });

  test("with the place among all, and the last one proposed to compare with", async () => {
    const nobody = await aVolunteer(cast.county.sisterVillage, { name: "比不过" });
    const { named, volunteers, size } = await offerTo(cast.township, wishId, "比不过");
    const [answer] = present(named);
    expect(answer?.candidate.id).toBe(nobody.id);
    expect(answer?.rank).toBeGreaterThan(size);
    expect(answer?.of).toBeGreaterThanOrEqual(answer?.rank ?? 0);
    expect(answer?.last?.id).toBe(volunteers[size - 1]?.id);
    expect(listReasons(answer?.candidate)).toEqual(
      expect.arrayContaining(["sameCounty", "otherCategory"]),
    );
  });

  test("for one who is proposed with just the place", async () => {
    const { volunteers } = await offerTo(cast.township);
    const second = present(volunteers[1]);
    const { named } = await offerTo(cast.township, wishId, present(second.number));
    expect(named).toMatchObject([{ candidate: { id: second.id }, rank: 2, last: null }]);
  });

  test("with what stands against it", async () => {
    const gone = await aVolunteer(cast.county.village, { name: "停用了", disabledAt: null });
    await db.volunteer.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
    const { residentId } = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
    const phone = await phoneOf(residentId);
    await aVolunteer(cast.county.village, { name: "许愿人", phone });
    const ineligibility = async (name: string, id = wishId) =>
      (await offerTo(cast.center, id, name)).named?.map(({ candidate }) => candidate.ineligibility);
    expect(await ineligibility("停用了")).toEqual(["GONE"]);
    expect(await ineligibility("许愿人")).toEqual(["SELF"]);
    const redone = (await aRedoneWish(cast, { asked: "TEAM" })).id;
    await db.wish.update({ where: { id: redone }, data: { calledBackAt: new Date() } });
    expect(await ineligibility(cast.team.name, redone)).toEqual(["PAST_OWNER"]);
  });

  test("never names anybody of another county", async () => {
    const { number } = await db.volunteer.findUniqueOrThrow({ where: { id: cast.foreigner.id } });
    expect((await offerTo(cast.center, wishId, number)).named).toEqual([]);
  });
});

function listReasons(candidate: { factors: { reason: string }[] } | undefined): string[] {
  return candidate?.factors.map(({ reason }) => reason) ?? [];
}
