import { beforeAll, describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import { updateProfile } from "@/lib/network/registration/actions";
import * as commands from "@/lib/network/registration/commands";
import { findProfile } from "@/lib/network/registration/queries";
import {
  aCategory,
  aCenter,
  aCounty,
  volunteerActor,
  type County,
} from "@/tests/support/factories";
import { aRegistration, register } from "@/tests/support/registration";
import { mustSubmit } from "@/tests/support/submit";

let county: County;
beforeAll(async () => {
  county = await aCounty();
});

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
