import { beforeEach, describe, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { findStaffActor, findVolunteerActor } from "@/lib/shared/auth/queries";
import { db } from "@/lib/shared/db/db";
import { readForm } from "@/lib/shared/forms/forms";
import { linkVolunteer } from "@/lib/network/people/actions";
import * as commands from "@/lib/network/people/commands";
import { addStaff, editStaff } from "@/lib/network/people/commands";
import { addFirstAdmin } from "@/lib/network/people/first-admin.data";
import { findStaff, listStaff } from "@/lib/network/people/queries";
import { addStaffSchema } from "@/lib/network/people/schema";
import { aCounty, aPhone, aStaff, aVolunteer, type County } from "@/tests/support/factories";
import type { KnownVolunteer } from "@/tests/support/network";
import { mustSubmit } from "@/tests/support/submit";

let county: County;
let admin: StaffActor;
let clerk: StaffActor;
let volunteer: KnownVolunteer;
let number: string;
beforeEach(async () => {
  county = await aCounty();
  admin = await aStaff(county.center.id, { isAdmin: true });
  clerk = await aStaff(county.village.id);
  number = `T${aPhone()}`;
  volunteer = await aVolunteer(county.sisterVillage, { number });
});

/** What the browser sends. */
function sent(fields: Record<string, string>) {
  const formData = new FormData();
  for (const [name, value] of Object.entries(fields)) formData.append(name, value);
  return readForm(formData);
}

const link = (actor: StaffActor, staffId: string, fields: Record<string, string>) =>
  mustSubmit(linkVolunteer, actor, { staffId, ...fields });

const invite = async (actor: StaffActor, siteId: string, fields: Record<string, string>) => {
  const account = { siteId, name: "演示员", userName: aPhone() };
  return (await addStaff(actor, addStaffSchema.parse(sent({ ...account, ...fields })))).id;
};

const yes = (which: string) => ({ isVolunteer: "yes", volunteer: which });
const linkOf = (id: string) =>
  db.staff.findUniqueOrThrow({ where: { id }, select: { isVolunteer: true, volunteerId: true } });
const linked = () => ({ isVolunteer: true, volunteerId: volunteer.id });

describe("when somebody is added", () => {
  test("the answer is kept: a number, a phone as it is written, or no", async () => {
    const byNumber = await invite(admin, county.village.id, yes(number.toLowerCase()));
    expect(await linkOf(byNumber)).toEqual(linked());
    const { phone } = volunteer;
    await db.staff.update({
      where: { id: byNumber },
      data: { isVolunteer: null, volunteerId: null },
    });
    const spaced = `${phone.slice(0, 3)} ${phone.slice(3, 7)}-${phone.slice(7)}`;
    expect(await linkOf(await invite(admin, county.village.id, yes(spaced)))).toEqual(linked());
    const none = await invite(admin, county.village.id, { isVolunteer: "no" });
    expect(await linkOf(none)).toEqual({ isVolunteer: false, volunteerId: null });
  });

  test("a number nobody of the county has is an error beside the field, and nobody is added", async () => {
    const other = await aCounty();
    const foreigner = await aVolunteer(other.village);
    const before = await db.staff.count();
    for (const which of ["6523019999999999", aPhone(), foreigner.phone]) {
      await expect(invite(admin, county.village.id, yes(which))).rejects.toMatchObject({
        code: "VOLUNTEER_UNKNOWN",
        field: "volunteer",
      });
    }
    expect(await db.staff.count()).toBe(before);
  });

  test("who is added from the command line has not been asked", async () => {
    const divisionCode = aPhone();
    await db.site.update({ where: { id: county.center.id }, data: { divisionCode } });
    const userName = aPhone();
    await addFirstAdmin({ divisionCode, userName });
    const { isVolunteer } = await db.staff.findUniqueOrThrow({ where: { userName } });
    expect(isVolunteer).toBeNull();
  });
});

describe("afterwards", () => {
  test("an administrator above says it, corrects it and takes it back", async () => {
    expect(await findStaff(admin, clerk.id)).toMatchObject({ isVolunteer: null, volunteer: null });
    await link(admin, clerk.id, yes(number));
    expect(await findStaff(admin, clerk.id)).toMatchObject({ volunteer: { number } });
    const another = await aVolunteer(county.village);
    await link(admin, clerk.id, yes(another.phone));
    expect(await linkOf(clerk.id)).toEqual({ isVolunteer: true, volunteerId: another.id });
    await link(admin, clerk.id, { isVolunteer: "no" });
    expect(await linkOf(clerk.id)).toEqual({ isVolunteer: false, volunteerId: null });
  });

  test("the list shows it", async () => {
    await link(admin, clerk.id, yes(number));
    const { people } = await listStaff(admin, {});
    expect(people.find(({ id }) => id === clerk.id)).toMatchObject({ volunteer: { number } });
    expect(people.find(({ id }) => id === admin.id)).toMatchObject({ isVolunteer: null });
  });

  test("it counts at the next request of both accounts", async () => {
    await link(admin, clerk.id, yes(number));
    expect(await findStaffActor({ id: clerk.id })).toMatchObject({
      volunteerId: volunteer.id,
    });
    expect(await findVolunteerActor({ id: volunteer.id })).toMatchObject({
      staffId: clerk.id,
    });
  });

  test("nobody says it of themself, and who is no administrator of the place of nobody", async () => {
    await expect(link(admin, admin.id, yes(number))).rejects.toMatchObject({ code: "OWN_ACCOUNT" });
    await expect(link(clerk, admin.id, yes(number))).rejects.toMatchObject({ code: "FORBIDDEN" });
    const beside = await aStaff(county.sisterTownship.id, { isAdmin: true });
    await expect(link(beside, clerk.id, yes(number))).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await linkOf(clerk.id)).toEqual({ isVolunteer: null, volunteerId: null });
  });

  test("one volunteer is one of the staff: also of two who ask at once", async () => {
    const another = await aStaff(county.village.id);
    const attempts = [clerk, another].map(({ id: staffId }) =>
      commands.linkVolunteer(admin, { staffId, isVolunteer: "yes", volunteer: number }),
    );
    const results = await Promise.allSettled(attempts);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const taken = { code: "VOLUNTEER_LINKED", field: "volunteer" };
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: taken });
    await expect(invite(admin, county.village.id, yes(number))).rejects.toMatchObject(taken);
  });

  test("who moves within the county keeps it", async () => {
    await link(admin, clerk.id, yes(number));
    const edit = { staffId: clerk.id, name: "演示员", isAdmin: false };
    await editStaff(admin, { ...edit, siteId: county.sisterTownship.id });
    expect(await linkOf(clerk.id)).toEqual(linked());
  });

  test("staff of a city may be at home in any of its counties", async () => {
    const cityAdmin = await aStaff(county.city.id, { isAdmin: true });
    const reader = await aStaff(county.city.id);
    await link(cityAdmin, reader.id, yes(number));
    expect(await linkOf(reader.id)).toEqual(linked());
  });
});

describe("the database refuses", () => {
  const refused = (sql: string, reason: RegExp) =>
    expect(db.$executeRawUnsafe(sql)).rejects.toThrow(reason);
  const set = (what: string, id = clerk.id) => `UPDATE staff SET ${what} WHERE id = '${id}'`;
  const linking = (id: string) => `"isVolunteer" = true, "volunteerId" = '${id}'`;

  test("an answer without the volunteer, and a volunteer without the answer", async () => {
    await refused(set(`"isVolunteer" = true`), /staff_volunteer/);
    await refused(set(`"volunteerId" = '${volunteer.id}'`), /staff_volunteer/);
    await refused(
      set(`"isVolunteer" = false, "volunteerId" = '${volunteer.id}'`),
      /staff_volunteer/,
    );
  });

  test("a volunteer of two of the staff", async () => {
    await db.$executeRawUnsafe(set(linking(volunteer.id)));
    await refused(set(linking(volunteer.id), admin.id), /Unique|duplicate/);
  });

  test("a volunteer of another county, also where the staff go there", async () => {
    const other = await aCounty();
    const foreigner = await aVolunteer(other.village);
    await refused(set(linking(foreigner.id)), /of two counties/);
    await db.$executeRawUnsafe(set(linking(volunteer.id)));
    await refused(set(`"siteId" = '${other.center.id}'`), /of two counties/);
  });
});
