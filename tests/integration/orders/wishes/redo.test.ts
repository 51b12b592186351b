import { beforeAll, describe, expect, test } from "vitest";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { callBackResident, dispatchWish } from "@/lib/orders/dispatch/commands";
import { supplyWish } from "@/lib/orders/stock/commands";
import { checkIn, checkOut } from "@/lib/orders/service/commands";
import { acceptWish, appointVolunteers } from "@/lib/orders/volunteering/commands";
import { rateWish } from "@/lib/orders/wishes/commands";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCounty, aStaff, aTeam, volunteerActor } from "@/tests/support/factories";
import { snapshotWish } from "@/tests/support/wish-snapshot";
import { aRedoneWish, aWishIn, type StagedWish } from "@/tests/support/scenes";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const toPool = ({ id }: StagedWish) => ({ wishId: id, to: "POOL" as const, volunteerIds: [] });

const byCenter = {
  callBack: ({ id }: StagedWish) => callBackResident(cast.center, { wishId: id, note: "下午再来" }),
  dispatchTo: ({ id }: StagedWish, volunteerIds: string[]) =>
    dispatchWish(cast.center, { wishId: id, to: "VOLUNTEERS", volunteerIds }),
};

describe("the two lowest grades begin a new round (差评必重办)", () => {
  test.each([1, 2])("grade %i", async (grade) => {
    const wish = await aWishIn("SERVED", cast);
    await rateWish(wish.resident, { wishId: wish.id, grade, comment: "没修好" });

    const row = await snapshotWish(wish.id);
    expect(row).toMatchObject({
      status: "APPROVED",
      round: 2,
      grade: null,
      handlerId: null,
      calledBackAt: null,
      inOpenPool: false,
      // The 所 had dispatched it, so the centre above is responsible now.
      responsibleSiteId: cast.county.center.id,
    });
    expect(new Set(row.pastOwnerIds)).toEqual(new Set([cast.township.id, cast.invited.id]));
    expect(row.assignments.every(({ endedAt }) => endedAt !== null)).toBe(true);
    // The grade stays with the round it was given for.
    expect(row.events.slice(-2)).toMatchObject([
      { name: "rate", round: 1, actorRole: "RESIDENT", note: "没修好", data: { grade } },
      { name: "redo", round: 2, actorRole: "SYSTEM", responsibleSiteId: cast.county.center.id },
    ]);
    expect(row.notices.map(({ template }) => template)).toContain("redo");
  });

  test("and it stays in its county, wherever who dispatched it works by now", async () => {
    const dispatcher = await aStaff(cast.county.township.id);
    const wish = await aWishIn("APPROVED", cast);
    await dispatchWish(dispatcher, toPool(wish));
    await acceptWish(cast.uninvolved, { wishId: wish.id, volunteerIds: [] });
    await supplyWish(cast.station, { wishId: wish.id, lines: [] });
    await checkIn(cast.uninvolved, { wishId: wish.id });
    await checkOut(cast.uninvolved, { sure: true, wishId: wish.id });
    const { township: elsewhere } = await aCounty();
    await db.staff.update({ where: { id: dispatcher.id }, data: { siteId: elsewhere.id } });

    await rateWish(wish.resident, { wishId: wish.id, grade: 1 });

    expect(await db.wish.findUniqueOrThrow({ where: { id: wish.id } })).toMatchObject({
      responsibleSiteId: cast.county.center.id,
    });
  });

  test.each([3, 4, 5])("grade %i does not", async (grade) => {
    const wish = await aWishIn("SERVED", cast);
    await rateWish(wish.resident, { wishId: wish.id, grade });
    expect(await db.wish.findUniqueOrThrow({ where: { id: wish.id } })).toMatchObject({
      status: "RATED",
      round: 1,
      grade,
    });
  });

  test("what the centre dispatched itself stays with the centre", async () => {
    const wish = await aWishIn("SERVED", { ...cast, township: cast.center });
    await rateWish(wish.resident, { wishId: wish.id, grade: 1 });
    expect(await db.wish.findUniqueOrThrow({ where: { id: wish.id } })).toMatchObject({
      round: 2,
      responsibleSiteId: cast.county.center.id,
    });
  });
});

describe("a redo", () => {
  test("is not dispatched before somebody rang the resident back", async () => {
    const wish = await aRedoneWish(cast);
    await expect(dispatchWish(cast.center, toPool(wish))).rejects.toThrow("CALL_BACK_FIRST");
    await byCenter.callBack(wish);
    await dispatchWish(cast.center, toPool(wish));
  });

  test("is rung back once", async () => {
    const wish = await aRedoneWish(cast);
    await byCenter.callBack(wish);
    await expect(byCenter.callBack(wish)).rejects.toThrow("FORBIDDEN");
  });

  test("is out of the hands of the 所 that dispatched it", async () => {
    const wish = await aRedoneWish(cast);
    await byCenter.callBack(wish);
    await expect(dispatchWish(cast.township, toPool(wish))).rejects.toThrow("FORBIDDEN");
  });

  test("is not dispatched again by who dispatched it, were it in the same centre", async () => {
    const handler = await aStaff(cast.county.center.id);
    const wish = await aWishIn("SERVED", { ...cast, township: handler });
    await rateWish(wish.resident, { wishId: wish.id, grade: 2 });
    const call = { wishId: wish.id, note: "下午再来" };
    await expect(callBackResident(handler, call)).rejects.toThrow("PAST_OWNER");
    await byCenter.callBack(wish);
    await expect(dispatchWish(handler, toPool(wish))).rejects.toThrow("PAST_OWNER");
    await dispatchWish(cast.center, toPool(wish));
  });

  test("is not offered to who served it, nor taken by them from the pool", async () => {
    const wish = await aRedoneWish(cast);
    await byCenter.callBack(wish);
    await expect(byCenter.dispatchTo(wish, [cast.invited.id])).rejects.toThrow("PAST_OWNER");
    await dispatchWish(cast.center, toPool(wish));
    const accept = { wishId: wish.id, volunteerIds: [] };
    await expect(acceptWish(cast.invited, accept)).rejects.toThrow("PAST_OWNER");
    await acceptWish(cast.uninvolved, accept);
  });

  test("is not offered to the team, its leader or who went for it", async () => {
    const wish = await aRedoneWish(cast, { asked: "TEAM" });
    await byCenter.callBack(wish);
    await expect(
      dispatchWish(cast.center, {
        wishId: wish.id,
        to: "TEAM",
        teamId: cast.team.id,
        volunteerIds: [],
      }),
    ).rejects.toThrow("PAST_OWNER");
    for (const { id } of [cast.leader, cast.attendee]) {
      await expect(byCenter.dispatchTo(wish, [id])).rejects.toThrow("PAST_OWNER");
    }
    await byCenter.dispatchTo(wish, [cast.spare.id]);
  });

  test("is not served by them under another team's name either", async () => {
    const wish = await aRedoneWish(cast);
    await byCenter.callBack(wish);
    const other = await aTeam(cast.county.village);
    await db.teamMember.create({ data: { teamId: other.id, volunteerId: cast.invited.id } });
    const leader = await volunteerActor(other.leader.id);
    await dispatchWish(cast.center, {
      wishId: wish.id,
      to: "TEAM",
      teamId: other.id,
      volunteerIds: [],
    });
    const naming = { wishId: wish.id, teamId: other.id, volunteerIds: [cast.invited.id] };
    await expect(acceptWish(leader, naming)).rejects.toThrow("PAST_OWNER");
    await acceptWish(leader, { ...naming, volunteerIds: [leader.id] });
    await expect(
      appointVolunteers(leader, { wishId: wish.id, volunteerIds: [cast.invited.id] }),
    ).rejects.toThrow("PAST_OWNER");
  });

  test("may be done a third time, by people of neither round", async () => {
    const wish = await aRedoneWish(cast);
    await byCenter.callBack(wish);
    await byCenter.dispatchTo(wish, [cast.uninvolved.id]);
    await serve(cast.uninvolved, wish);
    await rateWish(wish.resident, { wishId: wish.id, grade: 2 });
    expect(await db.wish.findUniqueOrThrow({ where: { id: wish.id } })).toMatchObject({
      round: 3,
      calledBackAt: null,
      pastOwnerIds: [cast.township.id, cast.invited.id, cast.center.id, cast.uninvolved.id],
    });
    const call = { wishId: wish.id, note: "下午再来" };
    await expect(callBackResident(cast.center, call)).rejects.toThrow("PAST_OWNER");
    await callBackResident(cast.centerAdmin, call);
  });
});

async function serve(volunteer: VolunteerActor, { id }: StagedWish) {
  await acceptWish(volunteer, { wishId: id, volunteerIds: [] });
  await supplyWish(cast.station, { wishId: id, lines: [] });
  await checkIn(volunteer, { wishId: id });
  await checkOut(volunteer, { sure: true, wishId: id });
}
