import { describe, expect, test } from "vitest";
import { findSessionPerson, findStaffActor, findVolunteerActor } from "@/lib/shared/auth/queries";
import { db } from "@/lib/shared/db/db";
import {
  addStaff,
  editStaff,
  enableStaff,
  enableVolunteer,
  resetPassword,
} from "@/lib/network/people/actions";
import { disableStaff, disableVolunteer } from "@/lib/orders/leaving/actions";
import {
  findStaff,
  listStaff,
  listVolunteers,
  searchVolunteers,
} from "@/lib/network/people/queries";
import { recordStatements } from "@/tests/support/count-statements";
import { aCounty, aPhone, aStaff, aVolunteer } from "@/tests/support/factories";
import { aSession } from "@/tests/support/sessions";
import { mustSubmit } from "@/tests/support/submit";

const account = (siteId: string, userName: string) => ({
  siteId,
  userName,
  name: "演示员",
  isAdmin: false,
  isVolunteer: "no" as const,
});

async function aKeptCounty() {
  const county = await aCounty();
  return { ...county, admin: await aStaff(county.center.id, { isAdmin: true }) };
}

describe("staff", () => {
  test("a user name is given once", async () => {
    const { admin, village } = await aKeptCounty();
    await mustSubmit(addStaff, admin, account(village.id, "only-once"));
    await expect(
      mustSubmit(addStaff, admin, account(village.id, "only-once")),
    ).rejects.toMatchObject({
      code: "USER_NAME_TAKEN",
    });
  });

  test("a disabled account is nobody at the next request; enabled it signs in anew", async () => {
    const { admin, village } = await aKeptCounty();
    const colleague = await aStaff(village.id);
    const { token } = await aSession(colleague);
    await mustSubmit(disableStaff, admin, { staffId: colleague.id });
    expect(await findSessionPerson(token)).toBeNull();
    await mustSubmit(enableStaff, admin, { staffId: colleague.id });
    expect(await findSessionPerson(token)).toBeNull();
    expect(await findStaffActor(colleague)).not.toBeNull();
  });

  test("a moved colleague works at the new place at once", async () => {
    const { admin, village, township } = await aKeptCounty();
    const { id, name } = await aStaff(village.id);
    await mustSubmit(editStaff, admin, { staffId: id, name, siteId: township.id, isAdmin: true });
    expect(await findStaffActor({ id })).toMatchObject({
      siteId: township.id,
      isAdmin: true,
    });
  });

  test("nobody disables, moves or promotes themself", async () => {
    const { admin, township } = await aKeptCounty();
    const { id: staffId, name } = admin;
    const own = { code: "OWN_ACCOUNT" };
    await expect(mustSubmit(disableStaff, admin, { staffId })).rejects.toMatchObject(own);
    await expect(
      mustSubmit(editStaff, admin, { staffId, name, siteId: township.id, isAdmin: true }),
    ).rejects.toMatchObject(own);
  });

  test("people above, beside and in another county do not exist", async () => {
    const { admin, township, sisterTownship, center } = await aKeptCounty();
    const other = await aCounty();
    const townAdmin = await aStaff(township.id, { isAdmin: true });
    const notFound = { code: "NOT_FOUND" };
    for (const [actor, siteId] of [
      [townAdmin, sisterTownship.id],
      [townAdmin, center.id],
      [admin, other.village.id],
    ] as const) {
      const { id: staffId, name } = await aStaff(siteId);
      expect(await findStaff(actor, staffId)).toBeNull();
      await expect(mustSubmit(disableStaff, actor, { staffId })).rejects.toMatchObject(notFound);
      await expect(mustSubmit(enableStaff, actor, { staffId })).rejects.toMatchObject(notFound);
      await expect(mustSubmit(resetPassword, actor, { staffId })).rejects.toMatchObject(notFound);
      await expect(
        mustSubmit(editStaff, actor, { staffId, name, siteId: actor.siteId, isAdmin: false }),
      ).rejects.toMatchObject(notFound);
      await expect(mustSubmit(addStaff, actor, account(siteId, "x.y.z"))).rejects.toMatchObject(
        notFound,
      );
    }
  });

  test("who is no admin adds nobody", async () => {
    const { center, village } = await aKeptCounty();
    const clerk = await aStaff(center.id);
    await expect(mustSubmit(addStaff, clerk, account(village.id, "nope"))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("the list has pages and is searched by name, user name and place", async () => {
    const { admin, village } = await aKeptCounty();
    for (let index = 0; index < 21; index++) await aStaff(village.id, { name: "同名" });
    const first = await listStaff(admin, { q: "同名" });
    expect(first.people).toHaveLength(20);
    const second = await listStaff(admin, { q: "同名", page: first.next });
    expect(second.people).toHaveLength(1);
    expect(second.next).toBeUndefined();
  });
});

describe("volunteers", () => {
  test("are found by name, number or whole phone, and shown with the phone masked", async () => {
    const { admin, village } = await aKeptCounty();
    const phone = aPhone();
    const { id } = await aVolunteer(village, { name: "演示甲", phone });
    const { number } = await db.volunteer.findUniqueOrThrow({ where: { id } });
    for (const q of ["演示甲", number.toLowerCase(), phone]) {
      const { people } = await listVolunteers(admin, { q });
      expect(people.map((person) => person.id)).toEqual([id]);
      expect(people[0]?.phone).toBe(`${phone.slice(0, 3)}****${phone.slice(-4)}`);
    }
    expect((await listVolunteers(admin, { q: phone.slice(0, 8) })).people).toEqual([]);
  });

  test("a disabled volunteer is signed out, not proposed, and comes back", async () => {
    const { admin, village } = await aKeptCounty();
    const volunteer = await aVolunteer(village, { name: "演示乙" });
    const { id } = volunteer;
    const { token } = await aSession(volunteer);
    await mustSubmit(disableVolunteer, admin, { volunteerId: id });
    expect(await findSessionPerson(token)).toBeNull();
    expect(await findVolunteerActor({ id })).toBeNull();
    expect(await searchVolunteers(admin, "演示乙")).toEqual([]);
    await mustSubmit(enableVolunteer, admin, { volunteerId: id });
    expect(await searchVolunteers(admin, "演示乙")).toHaveLength(1);
  });

  test("a city sees figures and never a person", async () => {
    const { city, village } = await aKeptCounty();
    const cityAdmin = await aStaff(city.id, { isAdmin: true });
    const { id } = await aVolunteer(village);
    expect((await listVolunteers(cityAdmin, {})).people).toEqual([]);
    await expect(
      mustSubmit(disableVolunteer, cityAdmin, { volunteerId: id }),
    ).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("those of another county do not exist", async () => {
    const { admin } = await aKeptCounty();
    const other = await aCounty();
    const { id } = await aVolunteer(other.village, { name: "别县人" });
    expect((await listVolunteers(admin, { q: "别县人" })).people).toEqual([]);
    await expect(mustSubmit(disableVolunteer, admin, { volunteerId: id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

test.each([2, 20])("a list of %i people is one statement", async (size) => {
  const { admin, village } = await aKeptCounty();
  for (let index = 0; index < size; index++) {
    await aStaff(village.id, { name: "一页人" });
    await aVolunteer(village, { name: "一页人" });
  }
  const lists = [listStaff(admin, { q: "一页人" }), listVolunteers(admin, { q: "一页人" })];
  for (const { people } of await Promise.all(lists)) expect(people).toHaveLength(size);
  expect(await recordStatements(() => listStaff(admin, {}))).toHaveLength(1);
  expect(await recordStatements(() => listVolunteers(admin, {}))).toHaveLength(1);
});
