import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { foldChanges } from "@/lib/reporting/stats/counting.data";
import { aCast, type Cast } from "@/tests/support/cast";
import { expectNoDifference } from "@/tests/support/count-check";
import { aCategory, aTeam, aVolunteer, present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

let cast: Cast;
beforeEach(async () => {
  cast = await aCast();
});

const foldAll = async () => {
  while ((await foldChanges()) > 0);
};

/** What a place counts in all, folded in or not. */
async function countsOf(siteId: string) {
  const [counts] = await db.$queryRaw<
    { asked: number; services: number; volunteers: number; teams: number }[]
  >`
    SELECT coalesce(sum(asked), 0)::int AS asked, coalesce(sum(services), 0)::int AS services,
      coalesce(sum(volunteers), 0)::int AS volunteers, coalesce(sum(teams), 0)::int AS teams
    FROM current_counts WHERE "siteId" = ${siteId}::uuid AND slice = 'MONTH'`;
  return present(counts);
}

/** Who can serve a category at a place. */
async function handsOf(siteId: string, categoryId: string) {
  const [hands] = await db.$queryRaw<{ volunteers: number }[]>`
    SELECT coalesce(sum(volunteers), 0)::int AS volunteers FROM current_counts
    WHERE "siteId" = ${siteId}::uuid AND "categoryId" = ${categoryId}::uuid`;
  return present(hands).volunteers;
}

test.each(["folded in", "not folded in yet"])(
  "a moved place takes its counts along when they are %s",
  async (when) => {
    const { village, township, sisterTownship, center } = cast.county;
    await aWishIn("SERVED", cast);
    if (when === "folded in") await foldAll();
    const [here, county] = [await countsOf(village.id), await countsOf(center.id)];
    expect(here).toMatchObject({ asked: 2, services: 1 });

    await db.site.update({ where: { id: village.id }, data: { parentId: sisterTownship.id } });
    expect(await countsOf(village.id)).toEqual(here);
    expect(await countsOf(sisterTownship.id)).toEqual(here);
    expect(await countsOf(township.id)).toMatchObject({ asked: 0, services: 0, volunteers: 0 });
    expect(await countsOf(center.id)).toEqual(county);
    await expectNoDifference(center.id);
  },
);

test("a volunteer counts at home, for each category, and no more when gone", async () => {
  const { village, sisterVillage, center, category } = cast.county;
  const other = await aCategory(center.id);
  const before = await countsOf(sisterVillage.id);
  const { id } = await aVolunteer(sisterVillage, {
    categories: { createMany: { data: [{ categoryId: category.id }, { categoryId: other.id }] } },
  });
  expect(await countsOf(sisterVillage.id)).toMatchObject({ volunteers: before.volunteers + 1 });
  expect(await handsOf(sisterVillage.id, other.id)).toBe(1);

  await db.volunteer.update({ where: { id }, data: { homeSiteId: village.id } });
  expect(await handsOf(sisterVillage.id, other.id)).toBe(0);
  expect(await handsOf(village.id, other.id)).toBe(1);
  await db.volunteerCategory.deleteMany({ where: { volunteerId: id, categoryId: other.id } });
  expect(await handsOf(village.id, other.id)).toBe(0);

  const here = await countsOf(village.id);
  await db.volunteer.update({ where: { id }, data: { disabledAt: new Date() } });
  expect(await countsOf(village.id)).toMatchObject({ volunteers: here.volunteers - 1 });
  expect(await handsOf(village.id, category.id)).toBe(0);
  await db.volunteer.update({ where: { id }, data: { disabledAt: null } });
  expect(await countsOf(village.id)).toEqual(here);
  await foldAll();
  await expectNoDifference(center.id);
});

test("a team counts where it stands until it is closed", async () => {
  const { sisterVillage, center } = cast.county;
  const { teams } = await countsOf(sisterVillage.id);
  const team = await aTeam(sisterVillage);
  expect((await countsOf(sisterVillage.id)).teams).toBe(teams + 1);
  await db.team.update({ where: { id: team.id }, data: { closedAt: new Date() } });
  expect((await countsOf(sisterVillage.id)).teams).toBe(teams);
  await expectNoDifference(center.id);
});

test("a step that fails leaves no count behind", async () => {
  const { village } = cast.county;
  const before = await countsOf(village.id);
  const failed = db.$transaction(async (tx) => {
    const wish = await tx.wish.findFirstOrThrow({ where: { siteId: village.id } });
    const { id: _, ...copy } = wish;
    await tx.wish.create({
      data: {
        ...copy,
        trackingNumber: "ROLLBACK",
        idempotencyKey: crypto.randomUUID(),
        events: {
          create: {
            seq: 1,
            round: 1,
            name: "submit",
            toStatus: "SUBMITTED",
            actorRole: "SYSTEM",
            responsibleSiteId: wish.responsibleSiteId,
          },
        },
      },
    });
    throw new Error("too late");
  });
  await expect(failed).rejects.toThrow("too late");
  expect(await countsOf(village.id)).toEqual(before);
});
