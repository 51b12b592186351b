import { describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import {
  addTeam,
  addTeamMember,
  appointLeader,
  closeTeam,
  editTeam,
  reopenTeam,
} from "@/lib/network/teams/actions";
import { removeTeamMember } from "@/lib/orders/leaving/actions";
import { findTeam, listBrigades, listTeams } from "@/lib/network/teams/queries";
import { recordStatements } from "@/tests/support/count-statements";
import {
  aCounty,
  aStaff,
  aTeam,
  aVolunteer,
  aWish,
  present,
  volunteerActor,
} from "@/tests/support/factories";
import { createdId, mustSubmit } from "@/tests/support/submit";

async function aKeptCounty() {
  const county = await aCounty();
  return { ...county, admin: await aStaff(county.center.id, { isAdmin: true }) };
}

const plain = { kind: "SQUAD" as const, categoryIds: [] };

describe("a team", () => {
  test("begins with its leader as first member, who sees it", async () => {
    const { admin, township, village, category } = await aKeptCounty();
    const { id: leaderId } = await aVolunteer(village);
    const categoryIds = [category.id];
    const id = createdId(
      await mustSubmit(addTeam, admin, {
        siteId: township.id,
        leaderId,
        kind: "SQUAD",
        name: "理发队",
        categoryIds,
      }),
    );
    const leader = await volunteerActor(leaderId);
    expect(leader.teamIds).toEqual([id]);
    const team = present(await findTeam(leader, id));
    expect(team.members.map(({ volunteer }) => volunteer.id)).toEqual([leaderId]);
    expect(team.categories).toHaveLength(1);
    expect(await findTeam(await aVolunteer(village), id)).toBeNull();
  });

  test("has a name no other team of the county has", async () => {
    const { admin, township, village } = await aKeptCounty();
    const { name } = await aTeam(village);
    const { id: leaderId } = await aVolunteer(village);
    await expect(
      mustSubmit(addTeam, admin, { ...plain, siteId: township.id, leaderId, name }),
    ).rejects.toMatchObject({ code: "NAME_TAKEN" });
  });

  test("that is a squad may belong to a brigade of its county", async () => {
    const { admin, township, village, center } = await aKeptCounty();
    const brigade = await aTeam(township, [], { kind: "BRIGADE" });
    const squad = await aTeam(village);
    expect(await listBrigades(center.id)).toEqual([{ id: brigade.id, name: brigade.name }]);
    const edit = { teamId: squad.id, name: "新名", categoryIds: [] };
    await mustSubmit(editTeam, admin, { ...edit, brigadeId: brigade.id });
    expect(await findTeam(admin, squad.id)).toMatchObject({
      name: "新名",
      brigade: { name: brigade.name },
    });
    const other = await aCounty();
    const foreign = await aTeam(other.township, [], { kind: "BRIGADE" });
    await expect(
      mustSubmit(editTeam, admin, { ...edit, brigadeId: foreign.id }),
    ).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("gets a new leader from among its members only", async () => {
    const { admin, village } = await aKeptCounty();
    const team = await aTeam(village);
    const stranger = await aVolunteer(village);
    await expect(
      mustSubmit(appointLeader, admin, { teamId: team.id, volunteerId: stranger.id }),
    ).rejects.toMatchObject({ code: "NOT_A_MEMBER" });
    await mustSubmit(addTeamMember, admin, { teamId: team.id, volunteerId: stranger.id });
    await mustSubmit(appointLeader, admin, { teamId: team.id, volunteerId: stranger.id });
    expect((await volunteerActor(stranger.id)).teamIds).toEqual([team.id]);
  });

  test("never loses its leader, however two admins press at once", async () => {
    const { admin, village } = await aKeptCounty();
    for (let round = 0; round < 5; round++) {
      const team = await aTeam(village);
      const next = present(team.members[1]);
      const member = { teamId: team.id, volunteerId: next.id };
      await Promise.allSettled([
        mustSubmit(appointLeader, admin, member),
        mustSubmit(removeTeamMember, admin, member),
      ]);
      const { leaderId } = await db.team.findUniqueOrThrow({ where: { id: team.id } });
      expect(await db.teamMember.count({ where: { teamId: team.id, volunteerId: leaderId } })).toBe(
        1,
      );
    }
  });

  test("keeps its leader as a member", async () => {
    const { admin, village } = await aKeptCounty();
    const team = await aTeam(village);
    await expect(
      mustSubmit(removeTeamMember, admin, { teamId: team.id, volunteerId: team.leader.id }),
    ).rejects.toMatchObject({ code: "LEADS_TEAM" });
  });

  test("is not closed with a wish in hand", async () => {
    const { admin, village, category } = await aKeptCounty();
    const team = await aTeam(village);
    const wish = await aWish(village.id);
    await db.$transaction([
      db.$executeRaw`SET LOCAL session_replication_role = replica`,
      db.wish.update({
        where: { id: wish.id },
        data: { status: "ACCEPTED", categoryId: category.id },
      }),
    ]);
    const { id } = await db.assignment.create({
      data: { wishId: wish.id, round: 1, teamId: team.id },
    });
    await expect(mustSubmit(closeTeam, admin, { teamId: team.id })).rejects.toMatchObject({
      code: "TEAM_BUSY",
    });
    await db.assignment.update({ where: { id }, data: { endedAt: new Date() } });
    await mustSubmit(closeTeam, admin, { teamId: team.id });
    expect((await volunteerActor(team.leader.id)).teamIds).toEqual([]);
    await mustSubmit(reopenTeam, admin, { teamId: team.id });
    expect((await volunteerActor(team.leader.id)).teamIds).toEqual([team.id]);
  });
});

test("teams of another county do not exist, and a city has none", async () => {
  const { admin, city, village } = await aKeptCounty();
  const other = await aCounty();
  const team = await aTeam(other.village);
  const { id: volunteerId } = await aVolunteer(village);
  const notFound = { code: "NOT_FOUND" };
  expect(await findTeam(admin, team.id)).toBeNull();
  expect((await listTeams(admin, {})).teams).toEqual([]);
  await expect(mustSubmit(closeTeam, admin, { teamId: team.id })).rejects.toMatchObject(notFound);
  await expect(mustSubmit(reopenTeam, admin, { teamId: team.id })).rejects.toMatchObject(notFound);
  await expect(
    mustSubmit(addTeamMember, admin, { teamId: team.id, volunteerId }),
  ).rejects.toMatchObject(notFound);
  const own = await aTeam(village);
  await expect(
    mustSubmit(addTeamMember, admin, { teamId: own.id, volunteerId: team.leader.id }),
  ).rejects.toMatchObject(notFound);
  const cityAdmin = await aStaff(city.id, { isAdmin: true });
  expect((await listTeams(cityAdmin, {})).teams).toEqual([]);
  await expect(mustSubmit(closeTeam, cityAdmin, { teamId: own.id })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test.each([2, 20])("a list of %i teams is one statement, and so is a team", async (size) => {
  const { admin, village } = await aKeptCounty();
  const leader = await aVolunteer(village);
  const members = [leader, await aVolunteer(village), await aVolunteer(village)];
  for (let index = 0; index < size; index++) await aTeam(village, members);
  const { teams } = await listTeams(admin, {});
  expect(teams).toHaveLength(size);
  expect(await recordStatements(() => listTeams(admin, {}))).toHaveLength(1);
  expect(await recordStatements(() => findTeam(admin, present(teams[0]).id))).toHaveLength(1);
});
