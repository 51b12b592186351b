import { expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { appointLeader, reopenTeam } from "@/lib/network/teams/actions";
import { moveVolunteer } from "@/lib/orders/moving/actions";
import { findMoving } from "@/lib/orders/moving/queries";
import { aCategory, present } from "@/tests/support/factories";
import { aCastWithNewHome } from "@/tests/support/new-home";
import { mustSubmit } from "@/tests/support/submit";

const error = (code: string): unknown => expect.objectContaining({ code });

test("who moves leaves the teams of the old county, and hands over those they lead first", async () => {
  const cast = await aCastWithNewHome();
  const move = { homeSiteId: cast.newHome.id };
  await expect(mustSubmit(moveVolunteer, cast.leader, move)).rejects.toEqual(error("LEADS_TEAM"));
  const successors = `${cast.team.id}:${cast.spare.id}`;
  await mustSubmit(moveVolunteer, cast.leader, { ...move, successors });
  const team = await db.team.findUniqueOrThrow({
    where: { id: cast.team.id },
    include: { members: true },
  });
  expect(team).toMatchObject({ leaderId: cast.spare.id, closedAt: null });
  expect(team.members.map(({ volunteerId }) => volunteerId)).not.toContain(cast.leader.id);
});

test("who moved cannot lead a team there again that was closed with the move", async () => {
  const cast = await aCastWithNewHome();
  const { id: teamId } = cast.team;
  const move = { homeSiteId: cast.newHome.id, successors: `${teamId}:close` };
  await mustSubmit(moveVolunteer, cast.leader, move);
  const reopened = mustSubmit(reopenTeam, cast.centerAdmin, { teamId });
  await expect(reopened).rejects.toEqual(error("LEADER_GONE"));
  const member = { teamId, volunteerId: cast.spare.id };
  await mustSubmit(appointLeader, cast.centerAdmin, member);
  await mustSubmit(reopenTeam, cast.centerAdmin, { teamId });
});

test("who moves finds the categories of the same name chosen, and is asked for the others", async () => {
  const cast = await aCastWithNewHome();
  const { invited, county, otherCounty } = cast;
  const own = [county.category, await aCategory(county.center.id, { name: "理发" })];
  await db.volunteerCategory.createMany({
    data: own.map(({ id: categoryId }) => ({ volunteerId: invited.id, categoryId })),
  });
  const same = await aCategory(otherCounty.id, { name: "理发" });
  const moving = present(await findMoving(invited, otherCounty.id));
  expect(moving.chosenIds).toEqual([same.id]);
  expect(moving.unmatched.map(({ name }) => name)).toEqual([county.category.name]);
  const move = { homeSiteId: cast.newHome.id, categoryIds: [county.category.id] };
  await expect(mustSubmit(moveVolunteer, invited, move)).rejects.toEqual(error("NOT_FOUND"));
  await mustSubmit(moveVolunteer, invited, { ...move, categoryIds: [same.id] });
  const chosen = await db.volunteerCategory.findMany({ where: { volunteerId: invited.id } });
  expect(chosen.map(({ categoryId }) => categoryId)).toEqual([same.id]);
});
