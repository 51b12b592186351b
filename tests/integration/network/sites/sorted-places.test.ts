import { beforeAll, describe, expect, test } from "vitest";
import { listPlaces } from "@/lib/network/sites/queries";
import { placeFilterSchema } from "@/lib/network/sites/schema";
import { listTeams } from "@/lib/network/teams/queries";
import { teamFilterSchema } from "@/lib/network/teams/schema";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { aCounty, aSite, aStaff, aTeam, aVolunteer, aWish } from "@/tests/support/factories";

let admin: StaffActor;
let townshipId: string;
beforeAll(async () => {
  const { center, township, village } = await aCounty();
  admin = await aStaff(center.id, { isAdmin: true });
  townshipId = township.id;
  await db.site.update({ where: { id: village.id }, data: { name: "三队" } });
  const one = await aSite("VILLAGE", township.id, { name: "一队" });
  const two = await aSite("VILLAGE", township.id, { name: "二队" });
  await aWish(one.id);
  await aWish(one.id);
  await aWish(village.id);
  await aStaff(two.id);
  await db.site.update({ where: { id: two.id }, data: { closedAt: new Date() } });
  await aVolunteer(village);
  const small = await aTeam(village, [await aVolunteer(village)], { name: "小队" });
  const large = await aTeam(village, [], { name: "大队", kind: "BRIGADE" });
  await db.teamMember.create({
    data: { teamId: large.id, volunteerId: (await aVolunteer(village)).id },
  });
  await db.team.update({ where: { id: small.id }, data: { closedAt: new Date() } });
});

describe("the places below one, sorted by", () => {
  test.each([
    ["open", "down", ["一队", "三队", "二队"]],
    ["open", "up", ["二队", "三队", "一队"]],
    ["staff", "down", ["二队"]],
    ["volunteers", "down", ["三队"]],
    ["state", "down", ["二队"]],
  ])("%s, going %s, begin with %j", async (sort, order, first) => {
    const filter = placeFilterSchema.parse({ sort, order });
    const { places } = await listPlaces(admin, townshipId, filter);
    expect(places.map(({ name }) => name).slice(0, first.length)).toEqual(first);
    expect(places).toHaveLength(3);
  });

  test("a search keeps its matches, whatever they are sorted by", async () => {
    for (const sort of ["open", "name"]) {
      const filter = placeFilterSchema.parse({ sort, q: "二队" });
      const { places } = await listPlaces(admin, admin.siteId, filter);
      expect(places.map(({ name }) => name)).toEqual(["二队"]);
    }
  });
});

describe("the teams, sorted by", () => {
  test.each([
    ["members", "down", ["大队", "小队"]],
    ["members", "up", ["小队", "大队"]],
    ["state", "up", ["大队", "小队"]],
    ["kind", "up", ["大队", "小队"]],
    ["nothing", "up", ["大队", "小队"]],
  ])("%s, going %s: %j", async (sort, order, names) => {
    const { teams } = await listTeams(admin, teamFilterSchema.parse({ sort, order }));
    expect(teams.map(({ name }) => name)).toEqual(names);
  });
});
