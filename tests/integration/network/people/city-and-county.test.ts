import { beforeEach, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { addStaff, editStaff, resetPassword } from "@/lib/network/people/actions";
import { disableStaff } from "@/lib/orders/leaving/actions";
import { findStaff, listStaff } from "@/lib/network/people/queries";
import { listAccountEvents } from "@/lib/shared/account/queries";
import { db } from "@/lib/shared/db/db";
import { aCounty, aPhone, aStaff, type County } from "@/tests/support/factories";
import { submit } from "@/tests/support/submit";

// A city compares counties and must not see a person's wish. Who could make, move or reset an account of
// a county could sign in there.

let county: County;
let city: StaffActor;
let clerk: StaffActor;
beforeEach(async () => {
  county = await aCounty();
  city = await aStaff(county.city.id, { isAdmin: true, isSecurityAdmin: true });
  clerk = await aStaff(county.center.id);
});

const account = (siteId: string) => ({
  ...{ siteId, name: "演示员", userName: `u-${aPhone()}`, isVolunteer: "no" },
});

test("a city neither finds nor resets, moves or disables an account of a county", async () => {
  const staffId = clerk.id;
  expect(await findStaff(city, staffId)).toBeNull();
  expect((await listStaff(city, {})).people.map(({ id }) => id)).toEqual([city.id]);
  const notFound = { ok: false, code: "NOT_FOUND" };
  expect(await submit(resetPassword, city, { staffId })).toMatchObject(notFound);
  expect(await submit(disableStaff, city, { staffId })).toMatchObject(notFound);
  const edit = { staffId, name: "演示员", siteId: county.center.id };
  expect(await submit(editStaff, city, edit)).toMatchObject(notFound);
});

test("a city moves nobody of its own office into a county", async () => {
  const colleague = await aStaff(county.city.id);
  const edit = { staffId: colleague.id, name: "演示员", siteId: county.center.id };
  expect(await submit(editStaff, city, edit)).toMatchObject({ code: "NOT_FOUND" });
});

test("a city adds the first administrator of a centre, and nobody else to a county", async () => {
  for (const { id } of [county.township, county.village]) {
    expect(await submit(addStaff, city, account(id))).toMatchObject({ code: "NOT_FOUND" });
  }
  const { data } = await submit(addStaff, city, account(county.center.id));
  const first = await db.staff.findUniqueOrThrow({ where: { id: data?.id ?? "" } });
  expect(first).toMatchObject({
    ...{ isAdmin: true, isSecurityAdmin: true, isAuditAdmin: true, mustChangePassword: true },
  });
  const another = await submit(addStaff, city, account(county.center.id));
  expect(another).toMatchObject({ ok: false, code: "HAS_ADMIN" });
});

test("the centre sees who added its first administrator: its log, and all its staff", async () => {
  const { data } = await submit(addStaff, city, account(county.center.id));
  const chainId = county.center.id;
  expect(await db.auditEntry.findMany({ where: { chainId } })).toMatchObject([
    { name: "accountAdd", actorId: city.id, subjectId: data?.id, data: { isFirst: true } },
  ]);
  const by = `${city.name} · ${city.siteName}`;
  const told = await listAccountEvents({ id: clerk.id, chainId }, new Date());
  expect(told).toMatchObject([{ name: "firstAdmin", by }]);
  const owner = await listAccountEvents({ id: data?.id ?? "", chainId }, new Date());
  expect(owner).toMatchObject([{ name: "accountAdd", by }]);
});

test("of two who add a first administrator at once, one does", async () => {
  const tries = await Promise.all(
    [0, 1, 2].map(() => submit(addStaff, city, account(county.center.id))),
  );
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  expect(tries.filter(({ code }) => code === "HAS_ADMIN")).toHaveLength(2);
});

test("a city keeps the accounts of its own office", async () => {
  const { ok, data } = await submit(addStaff, city, account(county.city.id));
  expect(ok).toBe(true);
  expect(await submit(resetPassword, city, { staffId: data?.id })).toMatchObject({ ok: true });
});

test("a system administrator resets no security or audit administrator", async () => {
  const admin = await aStaff(county.center.id, { isAdmin: true });
  for (const role of ["isSecurityAdmin", "isAuditAdmin"]) {
    const { id: staffId } = await aStaff(county.center.id, { [role]: true });
    expect(await submit(resetPassword, admin, { staffId })).toMatchObject({ code: "FORBIDDEN" });
    const guard = await aStaff(county.center.id, { isSecurityAdmin: true });
    expect(await submit(resetPassword, guard, { staffId })).toMatchObject({ ok: true });
  }
});

test("nobody resets their own password, which they change", async () => {
  const admin = await aStaff(county.center.id, { isAdmin: true, isSecurityAdmin: true });
  const shown = await submit(resetPassword, admin, { staffId: admin.id });
  expect(shown).toMatchObject({ code: "FORBIDDEN" });
});
