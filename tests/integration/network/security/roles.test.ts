import { beforeEach, describe, expect, test } from "vitest";
import { type StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { editStaff } from "@/lib/network/people/actions";
import { setRoles, setSecurity } from "@/lib/network/security/actions";
import { findAccount, findOwnPolicy } from "@/lib/network/security/queries";
import { aCounty, aStaff, type County } from "@/tests/support/factories";
import { aSecondFactor } from "@/tests/support/second-factors";
import { mustSubmit, submit } from "@/tests/support/submit";

let county: County;
let guard: StaffActor;
let clerk: StaffActor;
beforeEach(async () => {
  county = await aCounty();
  guard = await aStaff(county.center.id, { isSecurityAdmin: true });
  clerk = await aStaff(county.village.id);
});

const MLPS = { mode: "MLPS", secondFactor: "OFFERED" };
const NO_ROLES = { isAdmin: false, isSecurityAdmin: false, isAuditAdmin: false };
const entriesAbout = (subjectId: string) =>
  db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });

describe("the three administrators apart", () => {
  test("the switch says who holds two of the roles, and is refused until nobody does", async () => {
    const both = await aStaff(county.center.id, {
      ...{ name: "蜂二职", isAdmin: true, isAuditAdmin: true },
    });
    expect(await submit(setSecurity, guard, MLPS)).toMatchObject({
      fieldErrors: { mode: ["ROLES_APART"] },
    });
    expect(await findOwnPolicy(clerk)).toMatchObject({ mode: "MODERN" });
    await mustSubmit(setRoles, guard, { staffId: both.id, isAdmin: true });
    await mustSubmit(setSecurity, guard, MLPS);
  });

  test("after the switch nobody is given two", async () => {
    await mustSubmit(setSecurity, guard, MLPS);
    const together = { code: "ROLES_TOGETHER" };
    const staffId = clerk.id;
    const roles = { staffId, isAdmin: true, isAuditAdmin: true };
    await aSecondFactor(guard.id);
    expect(await submit(setRoles, guard, roles)).toMatchObject(together);
    await mustSubmit(setRoles, guard, { staffId, isAuditAdmin: true });
    const admin = await aStaff(county.center.id, { isAdmin: true });
    const edit = { staffId, name: "演示员", siteId: county.village.id, isAdmin: true };
    expect(await submit(editStaff, admin, edit)).toMatchObject(together);
  });

  test("the database holds it, also against who goes around the forms, and in a race", async () => {
    await mustSubmit(setSecurity, guard, MLPS);
    const give = (id: string) =>
      db.staff.update({ where: { id }, data: { isAdmin: true, isAuditAdmin: true } });
    await expect(give(clerk.id)).rejects.toThrow(/two administrator roles/);
    const other = await aCounty();
    const siteId = other.center.id;
    for (let round = 0; round < 5; round++) {
      await db.securityPolicy.deleteMany({ where: { siteId } });
      const person = await aStaff(other.village.id);
      const results = await Promise.allSettled([
        db.securityPolicy.create({ data: { siteId, mode: "MLPS" } }),
        give(person.id),
      ]);
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      await db.staff.update({ where: { id: person.id }, data: NO_ROLES });
    }
  });
});

describe("roles", () => {
  test("are given and taken by a security administrator, with old and new in the log", async () => {
    await mustSubmit(setRoles, guard, { staffId: clerk.id, isAuditAdmin: true });
    expect(await findAccount(guard, clerk.id)).toMatchObject({ ...NO_ROLES, isAuditAdmin: true });
    await mustSubmit(setRoles, guard, { staffId: clerk.id });
    await mustSubmit(setRoles, guard, { staffId: clerk.id });
    expect(await entriesAbout(clerk.id)).toMatchObject([
      { name: "roleChange", data: { before: NO_ROLES, after: { isAuditAdmin: true } } },
      { name: "roleChange", data: { before: { isAuditAdmin: true }, after: NO_ROLES } },
    ]);
  });

  test("are not one's own to change, nor anybody's outside the place, nor for other administrators", async () => {
    const own = await submit(setRoles, guard, { staffId: guard.id, isAdmin: true });
    expect(own).toMatchObject({ code: "OWN_ACCOUNT" });
    const stranger = await aStaff((await aCounty()).village.id);
    const outside = await submit(setRoles, guard, { staffId: stranger.id, isAdmin: true });
    expect(outside).toMatchObject({ code: "NOT_FOUND" });
    const city = await aStaff(county.city.id, { isSecurityAdmin: true });
    const ofCounty = await submit(setRoles, city, { staffId: clerk.id, isAdmin: true });
    expect(ofCounty).toMatchObject({ code: "NOT_FOUND" });
    const admin = await aStaff(county.center.id, { isAdmin: true });
    const byAdmin = await submit(setRoles, admin, { staffId: clerk.id, isAuditAdmin: true });
    expect(byAdmin).toMatchObject({ code: "FORBIDDEN" });
  });
});
