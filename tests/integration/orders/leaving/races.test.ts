import { expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { disableVolunteer, removeTeamMember } from "@/lib/orders/leaving/commands";
import { acceptWish, appointVolunteers } from "@/lib/orders/volunteering/commands";
import { aCast } from "@/tests/support/cast";
import { aWishIn } from "@/tests/support/scenes";

const TIMES = Array.from({ length: 6 }, (_, number) => number);

/** Whether this volunteer is to go to the wish. */
async function isToGo(wishId: string, volunteerId: string): Promise<boolean> {
  const assignment = { wishId, endedAt: null };
  return (await db.seat.count({ where: { volunteerId, assignment } })) > 0;
}

test.each(TIMES)("no wish is accepted beside the disabling of who accepts (%i)", async () => {
  const cast = await aCast();
  const { id: wishId } = await aWishIn("DISPATCHED", cast);
  const volunteerId = cast.invited.id;
  await Promise.allSettled([
    acceptWish(cast.invited, { wishId, volunteerIds: [] }),
    disableVolunteer(cast.centerAdmin, { volunteerId, successors: [] }),
  ]);
  const { disabledAt } = await db.volunteer.findUniqueOrThrow({ where: { id: volunteerId } });
  expect(disabledAt).not.toBeNull();
  expect(await isToGo(wishId, volunteerId)).toBe(false);
});

test.each(TIMES)("nobody is named beside their removal or disabling (%i)", async (number) => {
  const cast = await aCast();
  const { id: wishId } = await aWishIn("ACCEPTED", cast, { asked: "TEAM" });
  const { id: volunteerId } = cast.spare;
  await Promise.allSettled([
    appointVolunteers(cast.leader, { wishId, volunteerIds: [cast.attendee.id, volunteerId] }),
    number % 2 === 0
      ? removeTeamMember(cast.centerAdmin, { teamId: cast.team.id, volunteerId })
      : disableVolunteer(cast.centerAdmin, { volunteerId, successors: [] }),
  ]);
  expect(await isToGo(wishId, volunteerId)).toBe(false);
});

test.each(TIMES)("no team accepts beside the disabling of its leader (%i)", async () => {
  const cast = await aCast();
  const { id: wishId } = await aWishIn("DISPATCHED", cast, { asked: "TEAM" });
  const { id: teamId } = cast.team;
  await Promise.allSettled([
    acceptWish(cast.leader, { wishId, teamId, volunteerIds: [cast.attendee.id] }),
    disableVolunteer(cast.centerAdmin, {
      volunteerId: cast.leader.id,
      successors: [{ teamId, leaderId: null }],
    }),
  ]);
  const { closedAt } = await db.team.findUniqueOrThrow({ where: { id: teamId } });
  expect(closedAt).not.toBeNull();
  expect(await db.assignment.count({ where: { wishId, endedAt: null } })).toBe(0);
});
