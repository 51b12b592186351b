import { describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { addTeamMember } from "@/lib/network/teams/actions";
import { disableStaff, disableVolunteer, removeTeamMember } from "@/lib/orders/leaving/actions";
import { countSeats, findLeaving, findUnitLeft } from "@/lib/orders/leaving/queries";
import { dispatchWish } from "@/lib/orders/dispatch/commands";
import { findVolunteerActor } from "@/lib/shared/auth/queries";
import { aCast } from "@/tests/support/cast";
import { aStaff, aVolunteer, aWish, present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit } from "@/tests/support/submit";

const statusOf = async (id: string) =>
  (await db.wish.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

/** Who was told what by the last step of a wish. */
async function toldByLastStep(wishId: string) {
  const { version } = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
  const notices = await db.notice.findMany({ where: { wishId, eventSeq: version } });
  return notices.map(({ recipientId, template }) => `${template} ${recipientId}`).toSorted();
}

const told = (...notices: [template: string, to: { id: string }][]) =>
  notices.map(([template, { id }]) => `${template} ${id}`).toSorted();

describe("a volunteer who is disabled", () => {
  test.each(["ACCEPTED", "SUPPLIED", "IN_SERVICE"] as const)(
    "gives back a wish that is %s, and everybody is told",
    async (status) => {
      const cast = await aCast();
      const wish = await aWishIn(status, cast);
      const { holdings } = present(await findLeaving(cast.centerAdmin, cast.invited.id));
      expect(holdings.map(({ id }) => id)).toEqual([wish.id]);
      await mustSubmit(disableVolunteer, cast.centerAdmin, { volunteerId: cast.invited.id });
      expect(await statusOf(wish.id)).toBe("APPROVED");
      expect(await findVolunteerActor(cast.invited)).toBeNull();
      expect(await toldByLastStep(wish.id)).toEqual(
        told(["released", wish.resident], ["recalled", cast.invited], ["left", cast.station]),
      );
    },
  );

  test("is not waited for: the next are asked at once", async () => {
    const cast = await aCast();
    const { id: wishId } = await aWishIn("APPROVED", cast);
    const volunteerIds = [cast.invited.id];
    await dispatchWish(cast.township, { wishId, to: "VOLUNTEERS", volunteerIds });
    await mustSubmit(disableVolunteer, cast.centerAdmin, { volunteerId: cast.invited.id });
    const asked = await db.invitation.findMany({ where: { wishId, status: "PENDING" } });
    const { wave, inOpenPool } = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
    expect(asked.map((one) => one.volunteerId)).not.toContain(cast.invited.id);
    expect(wave === 2 || inOpenPool).toBe(true);
  });
});

describe("a leader who is disabled", () => {
  test("says first who leads the team from now on, or that it is closed", async () => {
    const cast = await aCast();
    const volunteerId = cast.leader.id;
    await expect(
      mustSubmit(disableVolunteer, cast.centerAdmin, { volunteerId }),
    ).rejects.toMatchObject({ code: "LEADS_TEAM" });
    const successors = `${cast.team.id}:${cast.uninvolved.id}`;
    await expect(
      mustSubmit(disableVolunteer, cast.centerAdmin, { volunteerId, successors }),
    ).rejects.toMatchObject({ code: "NOT_A_MEMBER" });
    expect(await findVolunteerActor(cast.leader)).not.toBeNull();
  });

  test("hands the wishes over to the next leader, who is told", async () => {
    const cast = await aCast();
    const wish = await aWishIn("ACCEPTED", cast, { asked: "TEAM" });
    await mustSubmit(disableVolunteer, cast.centerAdmin, {
      volunteerId: cast.leader.id,
      successors: `${cast.team.id}:${cast.spare.id}`,
    });
    expect(await statusOf(wish.id)).toBe("ACCEPTED");
    expect(present(await findVolunteerActor(cast.spare)).teamIds).toEqual([cast.team.id]);
    expect(await toldByLastStep(wish.id)).toEqual(told(["ledByYou", cast.spare]));
  });

  test("of a team that is closed gives its wishes back, and who was to go is told", async () => {
    const cast = await aCast();
    const wish = await aWishIn("SUPPLIED", cast, { asked: "TEAM" });
    await mustSubmit(disableVolunteer, cast.centerAdmin, {
      volunteerId: cast.leader.id,
      successors: `${cast.team.id}:close`,
    });
    expect(await statusOf(wish.id)).toBe("APPROVED");
    expect(await toldByLastStep(wish.id)).toEqual(
      told(
        ["released", wish.resident],
        ["recalled", cast.leader],
        ["recalled", cast.attendee],
        ["left", cast.station],
      ),
    );
    const { closedAt } = await db.team.findUniqueOrThrow({ where: { id: cast.team.id } });
    expect(closedAt).not.toBeNull();
  });
});

describe("a member who is removed from a team", () => {
  test("goes to none of its wishes any more, and the leader is told", async () => {
    const cast = await aCast();
    const wish = await aWishIn("ACCEPTED", cast, { asked: "TEAM" });
    const member = { teamId: cast.team.id, volunteerId: cast.attendee.id };
    expect((await countSeats(cast.centerAdmin, cast.team.id)).get(cast.attendee.id)).toBe(1);
    await mustSubmit(removeTeamMember, cast.centerAdmin, member);
    expect((await countSeats(cast.centerAdmin, cast.team.id)).size).toBe(0);
    expect(await toldByLastStep(wish.id)).toEqual(
      told(["steppedBack", cast.leader], ["recalled", cast.attendee]),
    );
  });

  test("goes on with what they accepted alone", async () => {
    const cast = await aCast();
    const member = { teamId: cast.team.id, volunteerId: cast.invited.id };
    await mustSubmit(addTeamMember, cast.centerAdmin, member);
    const wish = await aWishIn("ACCEPTED", cast);
    await mustSubmit(removeTeamMember, cast.centerAdmin, member);
    expect(await statusOf(wish.id)).toBe("ACCEPTED");
  });
});

test("the last one who works for a unit leaves its waiting wishes to the unit above, which is told", async () => {
  const cast = await aCast();
  const { id } = await aWish(cast.county.village.id);
  const colleague = await aStaff(cast.county.village.id);
  expect(await findUnitLeft(cast.centerAdmin, cast.station.id)).toBeNull();
  await mustSubmit(disableStaff, cast.centerAdmin, { staffId: colleague.id });
  const unitOf = async () => (await db.wish.findUniqueOrThrow({ where: { id } })).responsibleSiteId;
  expect(await unitOf()).toBe(cast.county.village.id);
  const left = { waiting: expect.any(Number) as number, unit: cast.county.township.name };
  expect(await findUnitLeft(cast.centerAdmin, cast.station.id)).toEqual(left);
  await mustSubmit(disableStaff, cast.centerAdmin, { staffId: cast.station.id });
  expect(await unitOf()).toBe(cast.county.township.id);
  expect(await toldByLastStep(id)).toEqual(told(["handedOver", cast.township]));
});

test("what a volunteer has in hand is shown to administrators of their place only", async () => {
  const { centerAdmin, foreigner, county } = await aCast();
  expect(await findLeaving(centerAdmin, foreigner.id)).toBeNull();
  const sister = await aVolunteer(county.sisterVillage);
  expect(await findLeaving(centerAdmin, sister.id)).not.toBeNull();
  const townAdmin = await aStaff(county.township.id, { isAdmin: true });
  expect(await findLeaving(townAdmin, sister.id)).toBeNull();
});
