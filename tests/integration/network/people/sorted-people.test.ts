import { beforeAll, describe, expect, test } from "vitest";
import { listStaff, listVolunteers } from "@/lib/network/people/queries";
import { staffFilterSchema, volunteerFilterSchema } from "@/lib/network/people/schema";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { aCounty, aStaff, aVolunteer } from "@/tests/support/factories";
import { aSession } from "@/tests/support/sessions";

let admin: StaffActor;
beforeAll(async () => {
  const county = await aCounty();
  const { center, village, township } = county;
  admin = await aStaff(center.id, { isAdmin: true, name: "丁", userName: "d-admin" });
  const [one, two] = [
    await aStaff(village.id, { name: "乙", userName: "b-one" }),
    await aStaff(township.id, { name: "丙", userName: "c-two" }),
  ];
  await aStaff(village.id, { name: "甲", userName: "a-new", mustChangePassword: true });
  const left = await aStaff(village.id, { name: "戊", userName: "e-left" });
  await db.staff.update({ where: { id: left.id }, data: { disabledAt: new Date() } });
  await aSession(one, { createdAt: new Date("2026-11-01T00:00:00Z") });
  await aSession(one, { createdAt: new Date("2026-10-01T00:00:00Z") });
  await aSession(two, { createdAt: new Date("2026-11-20T00:00:00Z") });
  // The password was right and the second factor is missing: nobody has signed in.
  await aSession(left, { createdAt: new Date("2026-11-30T00:00:00Z"), task: "SECOND_FACTOR" });
  const days = ["2026-03-01", "2026-01-01", "2026-02-01"];
  for (const [index, day] of days.entries()) {
    const home = index === 1 ? township : village;
    const name = `蜂${["丙", "甲", "乙"][index]}`;
    await aVolunteer(home, { name, registeredAt: new Date(day) });
  }
});

const staff = async (query: Record<string, string>) =>
  (await listStaff(admin, staffFilterSchema.parse(query))).people;

const namesOf = (people: { name: string }[]) => people.map(({ name }) => name).join("");

describe("the staff, sorted by", () => {
  test.each([
    ["userName", "up", "甲乙丙丁戊"],
    ["userName", "down", "戊丁丙乙甲"],
    ["signedIn", "down", "丙乙"],
    ["signedIn", "up", "乙丙"],
    ["role", "down", "丁"],
  ])("%s, going %s, begins with %s", async (sort, order, first) => {
    expect(namesOf(await staff({ sort, order })).slice(0, first.length)).toBe(first);
  });

  test("state: in use, never signed in, disabled", async () => {
    const people = await staff({ sort: "state" });
    const states = people.map(({ state }) => state);
    expect(states).toEqual(["ACTIVE", "ACTIVE", "ACTIVE", "INVITED", "DISABLED"]);
    const back = await staff({ sort: "state", order: "down" });
    expect(back.map(({ state }) => state)).toEqual(states.toReversed());
  });

  test("place, those of one place together", async () => {
    const sites = (await staff({ sort: "place" })).map(({ site }) => site.id);
    const runs = sites.filter((id, index) => id !== sites[index - 1]);
    expect(runs).toHaveLength(new Set(sites).size);
  });

  test("anything else, are the newest first", async () => {
    expect(namesOf(await staff({ sort: "passwordHash", order: "up" }))).toBe("戊甲丙乙丁");
  });

  test("a row says the last time somebody was signed in", async () => {
    const days = Object.fromEntries(
      (await staff({})).map(({ name, signedInAt }) => [
        name,
        signedInAt?.toISOString().slice(0, 10),
      ]),
    );
    expect(days).toMatchObject({ 乙: "2026-11-01", 丙: "2026-11-20" });
    expect(days.戊).toBeUndefined();
  });

  test("sorting finds nobody whom the search does not", async () => {
    for (const sort of ["signedIn", "name"]) {
      expect(namesOf(await staff({ sort, q: "a-new" }))).toBe("甲");
      expect(namesOf(await staff({ sort, page: "2" }))).toBe("");
    }
  });

  test("other counties are in no order", async () => {
    const other = await aStaff((await aCounty()).center.id, { isAdmin: true });
    const { people } = await listStaff(other, staffFilterSchema.parse({ sort: "signedIn" }));
    expect(people.map(({ id }) => id)).toEqual([other.id]);
  });
});

describe("the volunteers, sorted by", () => {
  test.each([
    ["registered", "up", "蜂甲蜂乙蜂丙"],
    ["registered", "down", "蜂丙蜂乙蜂甲"],
    ["number", "up", "蜂丙蜂甲蜂乙"],
  ])("%s, going %s: %s", async (sort, order, names) => {
    const filter = volunteerFilterSchema.parse({ sort, order });
    expect(namesOf((await listVolunteers(admin, filter)).people)).toBe(names);
  });
});
