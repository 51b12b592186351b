import { openWishContact } from "@/tests/support/opened";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { dispatchWish } from "@/lib/orders/dispatch/actions";
import {
  acceptWish,
  appointVolunteers,
  releaseWish,
  stepBack,
} from "@/lib/orders/volunteering/actions";
import { checkIn, checkOut } from "@/lib/orders/service/commands";
import { amendOwnWish, rateWish, withdrawWish } from "@/lib/orders/wishes/actions";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { aCast, type Cast } from "@/tests/support/cast";
import { aPhone, aTeam, aVolunteer, aWish, volunteerActor } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { snapshotWish } from "@/tests/support/wish-snapshot";
import { mustSubmit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

async function findAttendees(wishId: string): Promise<string[]> {
  const seats = await db.seat.findMany({ where: { assignment: { wishId, endedAt: null } } });
  return seats.map(({ volunteerId }) => volunteerId).sort();
}

describe("a team", () => {
  test("its leader names others to go, who are told", async () => {
    const { id: wishId } = await aWishIn("ACCEPTED", cast, { asked: "TEAM" });
    const volunteerIds = [cast.spare.id, cast.leader.id];
    await mustSubmit(appointVolunteers, cast.leader, { wishId, volunteerIds });
    expect(await findAttendees(wishId)).toEqual(volunteerIds.toSorted());
    const { notices } = await snapshotWish(wishId);
    const named = notices.filter(({ template }) => template === "appointed");
    // The first was notified when the team accepted, the other now, and the leader knows.
    expect(named.map(({ recipientId }) => recipientId).sort()).toEqual(
      [cast.attendee.id, cast.spare.id].toSorted(),
    );
  });

  test("sends none but its members", async () => {
    const { id: wishId } = await aWishIn("DISPATCHED", cast, { asked: "TEAM" });
    const accept = { wishId, teamId: cast.team.id };
    await expect(
      mustSubmit(acceptWish, cast.leader, { ...accept, volunteerIds: [cast.uninvolved.id] }),
    ).rejects.toThrow("NOT_A_MEMBER");
    await mustSubmit(acceptWish, cast.leader, { ...accept, volunteerIds: [cast.attendee.id] });
    await expect(
      mustSubmit(appointVolunteers, cast.leader, { wishId, volunteerIds: [cast.uninvolved.id] }),
    ).rejects.toThrow("NOT_A_MEMBER");
    expect(await findAttendees(wishId)).toEqual([cast.attendee.id]);
  });

  test("is not taken for by a leader of another one, nor by its leader alone", async () => {
    const { id: wishId } = await aWishIn("DISPATCHED", cast, { asked: "TEAM" });
    const other = await aTeam(cast.county.village);
    const accept = { wishId, volunteerIds: [cast.attendee.id] };
    await expect(
      mustSubmit(acceptWish, other.leader, { ...accept, teamId: other.id }),
    ).rejects.toThrow("NOT_FOUND");
    await expect(
      mustSubmit(acceptWish, cast.leader, { ...accept, teamId: other.id }),
    ).rejects.toThrow("FORBIDDEN");
    await expect(mustSubmit(acceptWish, cast.leader, { wishId, volunteerIds: [] })).rejects.toThrow(
      "FORBIDDEN",
    );
  });

  test("is not taken for out of the open pool by who does not lead it", async () => {
    const { id: wishId } = await aWishIn("DISPATCHED", cast, { asked: "POOL" });
    const accept = { wishId, teamId: cast.team.id, volunteerIds: [cast.attendee.id] };
    await expect(mustSubmit(acceptWish, cast.attendee, accept)).rejects.toThrow("FORBIDDEN");
    await mustSubmit(acceptWish, cast.leader, accept);
  });

  test("keeps the wish when a member steps back", async () => {
    const { id: wishId } = await aWishIn("SUPPLIED", cast, { asked: "TEAM" });
    await mustSubmit(stepBack, cast.attendee, { wishId, reason: "发烧" });
    expect(await findAttendees(wishId)).toEqual([]);
    expect(await snapshotWish(wishId)).toMatchObject({ status: "SUPPLIED" });
    await expect(checkIn(cast.attendee, { wishId })).rejects.toThrow(/FORBIDDEN|NOT_FOUND/);
    await mustSubmit(appointVolunteers, cast.leader, { wishId, volunteerIds: [cast.spare.id] });
    await checkIn(cast.spare, { wishId });
  });
});

describe("退单", () => {
  test("who cannot come gives the wish back, and may take it again another time", async () => {
    const { id: wishId } = await aWishIn("SUPPLIED", cast);
    await mustSubmit(releaseWish, cast.invited, { wishId, reason: "发烧" });
    expect(await snapshotWish(wishId)).toMatchObject({
      status: "APPROVED",
      round: 1,
      handlerId: null,
      pastOwnerIds: [],
    });
    expect(await findAttendees(wishId)).toEqual([]);
    await expect(checkIn(cast.invited, { wishId })).rejects.toThrow("WISH_MOVED_ON");
    await mustSubmit(dispatchWish, cast.township, { wishId, to: "POOL", volunteerIds: [] });
    await mustSubmit(acceptWish, cast.invited, { wishId, volunteerIds: [] });
  });
});

test("签到 and 签退 are kept with the assignment", async () => {
  const { id: wishId } = await aWishIn("SUPPLIED", cast);
  const came = new Date("2026-03-02T01:00:00Z");
  const went = new Date("2026-03-02T02:30:00Z");
  await checkIn(cast.invited, { wishId }, came);
  await checkOut(cast.invited, { sure: true, wishId, note: "换好了" }, went);
  const { assignments, events } = await snapshotWish(wishId);
  expect(assignments).toMatchObject([{ checkedInAt: came, checkedOutAt: went, endedAt: null }]);
  expect(events.at(-1)).toMatchObject({ name: "checkOut", at: went, note: "换好了" });
});

describe("nobody serves their own wish", () => {
  test("not from the pool, not by name, not as a member", async () => {
    const phone = aPhone();
    const asker = await aVolunteer(cast.county.village, { phone });
    const team = await aTeam(cast.county.village);
    await db.teamMember.create({ data: { teamId: team.id, volunteerId: asker.id } });
    const leader = await volunteerActor(team.leader.id);

    const wish = await aWishIn("DISPATCHED", cast, { asked: "POOL" });
    await db.resident.update({
      where: { id: wish.resident.id },
      data: { phoneToken: phoneToken(phone) },
    });
    const accept = { wishId: wish.id, volunteerIds: [] };
    await expect(mustSubmit(acceptWish, asker, accept)).rejects.toThrow("SELF");
    await expect(
      mustSubmit(acceptWish, leader, {
        wishId: wish.id,
        teamId: team.id,
        volunteerIds: [asker.id],
      }),
    ).rejects.toThrow("SELF");
    await mustSubmit(acceptWish, leader, {
      wishId: wish.id,
      teamId: team.id,
      volunteerIds: [leader.id],
    });
    await expect(
      mustSubmit(appointVolunteers, leader, { wishId: wish.id, volunteerIds: [asker.id] }),
    ).rejects.toThrow("SELF");
  });
});

describe("the resident", () => {
  test("withdraws until the service starts; whoever was to come is told", async () => {
    const wish = await aWishIn("SUPPLIED", cast);
    await mustSubmit(withdrawWish, wish.resident, { wishId: wish.id, reason: "已经修好了" });
    expect((await snapshotWish(wish.id)).notices).toContainEqual(
      expect.objectContaining({ template: "cancelled", recipientId: cast.invited.id }),
    );
    const started = await aWishIn("IN_SERVICE", cast);
    await expect(
      mustSubmit(withdrawWish, started.resident, { wishId: started.id }),
    ).rejects.toThrow("WISH_MOVED_ON");
  });

  test("rates once", async () => {
    const { id: wishId, resident } = await aWishIn("SERVED", cast);
    await mustSubmit(rateWish, resident, { wishId, grade: 4 });
    await expect(mustSubmit(rateWish, resident, { wishId, grade: 1 })).rejects.toThrow(
      "WISH_MOVED_ON",
    );
  });

  test("adds the address, which no event keeps", async () => {
    const { id: wishId, resident } = await aWish(cast.county.village.id);
    await mustSubmit(amendOwnWish, resident, { wishId, address: "三队十二号" });
    const wish = await snapshotWish(wishId);
    const { address } = await openWishContact(wishId);
    expect(address).toBe("三队十二号");
    expect(JSON.stringify(wish.events)).not.toContain("三队十二号");
  });
});
