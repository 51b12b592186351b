import { phoneOf } from "@/tests/support/opened";
import { beforeAll, describe, expect, test } from "vitest";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { dispatchWish, recallWish } from "@/lib/orders/dispatch/commands";
import { acceptWish, declineWish } from "@/lib/orders/volunteering/commands";
import { aCast, type Cast } from "@/tests/support/cast";
import { aTeam, aVolunteer } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { snapshotWish } from "@/tests/support/wish-snapshot";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const invitationsOf = (wishId: string) =>
  db.invitation.findMany({
    where: { wishId },
    orderBy: { id: "asc" },
    select: { volunteerId: true, teamId: true, status: true, reasonSealed: true },
  });

describe("派单 is asking", () => {
  test("each chosen volunteer once, and each is told", async () => {
    const { id: wishId } = await aWishIn("APPROVED", cast);
    const { invited, alsoInvited } = cast;
    await dispatchWish(cast.township, {
      wishId,
      to: "VOLUNTEERS",
      volunteerIds: [invited.id, alsoInvited.id, invited.id],
    });
    const wish = await snapshotWish(wishId);
    expect(wish).toMatchObject({ handlerId: cast.township.id, inOpenPool: false });
    expect(wish.invitations.map(({ volunteerId }) => volunteerId).sort()).toEqual(
      [invited.id, alsoInvited.id].sort(),
    );
    const told = wish.notices.filter(({ template }) => template === "invited");
    expect(told.map(({ recipientId }) => recipientId).sort()).toEqual(
      [invited.id, alsoInvited.id].sort(),
    );
  });

  test("a team, through its leader", async () => {
    const { id } = await aWishIn("DISPATCHED", cast, { asked: "TEAM" });
    expect((await snapshotWish(id)).notices).toContainEqual(
      expect.objectContaining({ template: "invited", recipientId: cast.leader.id }),
    );
  });

  test("never a volunteer of another county, disabled, or who asked for it", async () => {
    const { id: wishId, resident } = await aWishIn("APPROVED", cast);
    const phone = await phoneOf(resident.id);
    const disabled = await aVolunteer(cast.county.village);
    await db.volunteer.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
    const asker = await aVolunteer(cast.county.village, { phone });
    const ask = ({ id }: VolunteerActor) =>
      dispatchWish(cast.township, {
        wishId,
        to: "VOLUNTEERS",
        volunteerIds: [cast.invited.id, id],
      });

    await expect(ask(cast.foreigner)).rejects.toThrow("NOT_FOUND");
    await expect(ask(disabled)).rejects.toThrow("NOT_FOUND");
    await expect(ask(asker)).rejects.toThrow("SELF");
    expect(await invitationsOf(wishId)).toEqual([]);
  });

  test("never a closed team", async () => {
    const { id: wishId } = await aWishIn("APPROVED", cast);
    const team = await aTeam(cast.county.village);
    await db.team.update({ where: { id: team.id }, data: { closedAt: new Date() } });
    await expect(
      dispatchWish(cast.township, { wishId, to: "TEAM", teamId: team.id, volunteerIds: [] }),
    ).rejects.toThrow("NOT_FOUND");
  });
});

describe("declining costs nothing", () => {
  test("the others are still asked", async () => {
    const { id: wishId } = await aWishIn("DISPATCHED", cast);
    await declineWish(cast.invited, { wishId, reason: "周末不在" });
    expect(await snapshotWish(wishId)).toMatchObject({ status: "DISPATCHED" });
    const invitations = await invitationsOf(wishId);
    expect(invitations.map(({ status }) => status).sort()).toEqual(["DECLINED", "PENDING"]);
    await acceptWish(cast.alsoInvited, { wishId, volunteerIds: [] });
  });

  test("no reason is wanted, and who declined may be asked again another time", async () => {
    const { id: wishId } = await aWishIn("DISPATCHED", cast);
    await declineWish(cast.invited, { wishId });
    await expect(declineWish(cast.invited, { wishId })).rejects.toThrow("FORBIDDEN");
    await recallWish(cast.township, { wishId });
    await dispatchWish(cast.township, {
      wishId,
      to: "VOLUNTEERS",
      volunteerIds: [cast.invited.id],
    });
    await acceptWish(cast.invited, { wishId, volunteerIds: [] });
  });

  test("when the last one has declined the next are asked at once, and none of these again", async () => {
    const { id: wishId } = await aWishIn("DISPATCHED", cast);
    await declineWish(cast.invited, { wishId });
    await declineWish(cast.alsoInvited, { wishId });
    const { status, handlerId, wave, events } = await snapshotWish(wishId);
    expect({ status, handlerId, wave }).toEqual({
      status: "DISPATCHED",
      handlerId: cast.township.id,
      wave: 2,
    });
    expect(events.slice(-2)).toMatchObject([
      { name: "decline", actorRole: "VOLUNTEER" },
      { name: "nextWave", actorRole: "SYSTEM" },
    ]);
    const asked = (await invitationsOf(wishId)).map(({ volunteerId }) => volunteerId);
    expect(asked.length).toBeGreaterThan(2);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test("two last ones at once do not leave it hanging", async () => {
    const wishes = await Promise.all(Array.from({ length: 10 }, () => aWishIn("DISPATCHED", cast)));
    for (const { id: wishId } of wishes) {
      const decline = async (actor: Cast["invited"]) => {
        // An actor refused because the wish has just changed tries again.
        await declineWish(actor, { wishId }).catch(() => declineWish(actor, { wishId }));
      };
      await Promise.all([decline(cast.invited), decline(cast.alsoInvited)]);
      const { wave, inOpenPool, events } = await snapshotWish(wishId);
      expect(wave === 2 || inOpenPool).toBe(true);
      const movedOn = events.filter(({ name }) => name === "nextWave" || name === "openPool");
      expect(movedOn).toHaveLength(1);
    }
  });
});

describe("收回派单", () => {
  test("whoever was asked or had accepted is told, and may not accept any more", async () => {
    const { id: wishId } = await aWishIn("ACCEPTED", cast);
    await recallWish(cast.center, { wishId, reason: "改期" });
    const { notices, assignments, invitations } = await snapshotWish(wishId);
    expect(notices).toContainEqual(
      expect.objectContaining({ template: "recalled", recipientId: cast.invited.id }),
    );
    expect(assignments).toMatchObject([{ endedAt: expect.any(Date) as Date }]);
    expect(invitations.filter(({ status }) => status === "PENDING")).toEqual([]);
    await expect(acceptWish(cast.invited, { wishId, volunteerIds: [] })).rejects.toThrow(
      "ALREADY_TAKEN",
    );
  });

  test("what nobody has answered is closed", async () => {
    const { id: wishId } = await aWishIn("DISPATCHED", cast);
    await recallWish(cast.township, { wishId });
    expect((await invitationsOf(wishId)).map(({ status }) => status)).toEqual(["CLOSED", "CLOSED"]);
    await expect(declineWish(cast.invited, { wishId })).rejects.toThrow("WISH_MOVED_ON");
  });

  test("from the open pool, and the wish is out of it", async () => {
    const { id: wishId } = await aWishIn("DISPATCHED", cast, { asked: "POOL" });
    await recallWish(cast.township, { wishId });
    await expect(acceptWish(cast.uninvolved, { wishId, volunteerIds: [] })).rejects.toThrow(
      "NOT_FOUND",
    );
  });
});
