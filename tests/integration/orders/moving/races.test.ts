import { expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { updateProfile } from "@/lib/network/registration/commands";
import { addTeamMember } from "@/lib/network/teams/commands";
import { moveVolunteer } from "@/lib/orders/moving/commands";
import { acceptWish } from "@/lib/orders/volunteering/commands";
import { aCast } from "@/tests/support/cast";
import { aSite, volunteerActor } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

const TIMES = Array.from({ length: 6 }, (_, number) => number);

async function aCastWithMove() {
  const cast = await aCast();
  const { id: homeSiteId } = await aSite("VILLAGE", cast.otherCounty.id);
  const nothing = { categoryIds: [], successors: [], shownIds: [] };
  return { ...cast, move: () => moveVolunteer(cast.invited, { homeSiteId, ...nothing }) };
}

test.each(TIMES)("of a move and an accept beside it one wins (%i)", async () => {
  const cast = await aCastWithMove();
  const { id: wishId } = await aWishIn("DISPATCHED", cast);
  const outcomes = await Promise.allSettled([
    acceptWish(cast.invited, { wishId, volunteerIds: [] }),
    cast.move(),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const { centerId } = await volunteerActor(cast.invited.id);
  const seats = await db.seat.count({
    where: { volunteerId: cast.invited.id, assignment: { wishId, endedAt: null } },
  });
  expect(seats).toBe(centerId === cast.county.center.id ? 1 : 0);
});

test.each(TIMES)("nobody joins a team of the county they move away from (%i)", async () => {
  const cast = await aCastWithMove();
  const member = { teamId: cast.team.id, volunteerId: cast.invited.id };
  await Promise.allSettled([addTeamMember(cast.centerAdmin, member), cast.move()]);
  expect((await volunteerActor(cast.invited.id)).centerId).toBe(cast.otherCounty.id);
  expect(await db.teamMember.count({ where: member })).toBe(0);
});

test.each(TIMES)(
  "a profile saved beside a move leaves no home in the old county (%i)",
  async () => {
    const cast = await aCastWithMove();
    const profile = { categoryIds: [], skills: [], languages: [], availability: [] };
    await Promise.allSettled([
      updateProfile(cast.invited, { homeSiteId: cast.county.village.id, ...profile }),
      cast.move(),
    ]);
    const { centerId, homeSite } = await db.volunteer.findUniqueOrThrow({
      where: { id: cast.invited.id },
      include: { homeSite: true },
    });
    expect(homeSite.centerId).toBe(centerId);
  },
);
