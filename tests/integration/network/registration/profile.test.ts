import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/shared/db/db";
import { volunteersOf } from "@/lib/network/people/scope";
import { VISITOR } from "@/lib/shared/auth/actor";
import { updateProfile } from "@/lib/network/registration/actions";
import * as commands from "@/lib/network/registration/commands";
import { findProfile } from "@/lib/network/registration/queries";
import {
  aCategory,
  aCenter,
  aCounty,
  aStaff,
  volunteerActor,
  type County,
} from "@/tests/support/factories";
import { aRegistration, register } from "@/tests/support/registration";
import { expectNoDifference } from "@/tests/support/count-check";
import { mustSubmit } from "@/tests/support/submit";

let county: County;
beforeAll(async () => {
  county = await aCounty();
});

/** The volunteers registered at a place, as a dashboard sums them up. */
async function countAt(siteId: string) {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT coalesce(sum(volunteers), 0)::int AS count FROM current_counts
    WHERE "siteId" = ${siteId}::uuid AND slice = 'MONTH'`;
  return row?.count ?? 0;
}

const error = (code: string): unknown => expect.objectContaining({ code });

describe("the profile", () => {
  it("takes another home of the county, categories, skills and availability", async () => {
    const { id } = await register(aRegistration(county));
    const actor = await volunteerActor(id);
    const law = await aCategory(county.center.id);
    await mustSubmit(updateProfile, actor, {
      homeSiteId: county.sisterVillage.id,
      categoryIds: [law.id],
      skills: "开车、电工",
      languages: ["kaz"],
      availability: ["SUN_EVENING"],
    });
    expect(await findProfile(actor)).toMatchObject({
      homeSiteId: county.sisterVillage.id,
      categoryIds: [law.id],
      skills: ["开车", "电工"],
      languages: ["kaz"],
      availability: ["SUN_EVENING"],
    });
  });

  it("takes registration and who may see it along to another home", async () => {
    const { id } = await register(aRegistration(county));
    const actor = await volunteerActor(id);
    const [old, next] = [await countAt(county.village.id), await countAt(county.sisterVillage.id)];
    await mustSubmit(updateProfile, actor, {
      homeSiteId: county.sisterVillage.id,
      categoryIds: [county.category.id],
    });
    expect(await countAt(county.village.id)).toBe(old - 1);
    expect(await countAt(county.sisterVillage.id)).toBe(next + 1);
    await expectNoDifference(county.center.id);
    const sees = async (site: { id: string }) => {
      const admin = await aStaff(site.id, { isAdmin: true });
      return (await db.volunteer.count({ where: { AND: [{ id }, volunteersOf(admin)] } })) > 0;
    };
    expect(await sees(county.township)).toBe(false);
    expect(await sees(county.sisterTownship)).toBe(true);
  });

  it("takes no home in another county and then changes nothing", async () => {
    const { id } = await register(aRegistration(county));
    const actor = await volunteerActor(id);
    const before = await findProfile(actor);
    const elsewhere = await aCenter(county.city.id);
    const change = { categoryIds: [], skills: [], languages: [], availability: [] };
    await expect(
      mustSubmit(updateProfile, actor, { ...change, homeSiteId: elsewhere.id }),
    ).rejects.toEqual(error("OUTSIDE_COUNTY"));
    expect(await findProfile(actor)).toEqual(before);
  });

  it("is nobody's but the volunteer's", async () => {
    const change = {
      homeSiteId: county.village.id,
      categoryIds: [],
      skills: [],
      languages: [],
      availability: [],
    };
    await expect(commands.updateProfile(VISITOR, change)).rejects.toEqual(error("FORBIDDEN"));
    await expect(mustSubmit(updateProfile, VISITOR, change)).rejects.toEqual(
      error("SIGN_IN_FIRST"),
    );
  });
});
