import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { isPassword } from "@/lib/shared/sign-in/password.server";
import { addManyStaff } from "@/lib/network/people/actions";
import { findManyStaffPlaces } from "@/lib/network/people/queries";
import { aCounty, aSite, aStaff, present, type County } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";

let county: County;
let admin: Awaited<ReturnType<typeof aStaff>>;
beforeAll(async () => {
  county = await aCounty();
  admin = await aStaff(county.center.id, { isAdmin: true });
});

const aStation = (data = {}) => aSite("VILLAGE", county.sisterTownship.id, data);

const accountsAt = (siteId: string) => db.staff.findMany({ where: { siteId } });

describe("one account for each of many places", () => {
  test("with a password that is shown once and has to be changed, and an entry in the audit log", async () => {
    const [one, two] = [
      await aStation({ initials: "xjsq", divisionCode: "999907001001" }),
      await aStation({ initials: "xjsq", divisionCode: "999908001001" }),
    ];
    const { data = {} } = await mustSubmit(addManyStaff, admin, { siteIds: [one.id, two.id] });
    expect(data).toMatchObject({ "0.userName": "xjsq001001", "1.userName": "xjsq001001-2" });
    const account = present((await accountsAt(one.id))[0]);
    expect(account).toMatchObject({ mustChangePassword: true, isAdmin: false, isVolunteer: null });
    expect(await isPassword(account.passwordHash, data["0.password"] ?? "")).toBe(true);
    expect(data["0.password"]).not.toBe(data["1.password"]);
    const entries = await db.auditEntry.findMany({ where: { subjectId: account.id } });
    expect(entries).toMatchObject([{ name: "accountAdd", actorId: admin.id }]);
  });

  test("but none where there is one, whether before or by pressing twice", async () => {
    const [having, without] = [await aStation(), await aStation()];
    await aStaff(having.id);
    const found = await findManyStaffPlaces(admin, {
      site: [having.id, without.id],
      below: undefined,
    });
    expect(found).toMatchObject({ having: 1, without: [{ id: without.id }] });
    const siteIds = [having.id, without.id];
    await Promise.all([1, 2].map(() => mustSubmit(addManyStaff, admin, { siteIds })));
    expect(await accountsAt(having.id)).toHaveLength(1);
    expect(await accountsAt(without.id)).toHaveLength(1);
  });

  test("for all stations below a place, without ticking", async () => {
    const { without } = await findManyStaffPlaces(admin, { site: [], below: county.township.id });
    expect(without.map(({ id }) => id)).toEqual([county.village.id]);
  });

  test("not where one is of another county or closed: then for none", async () => {
    const foreign = await aCounty();
    const closed = await aStation({ closedAt: new Date(0) });
    for (const { id } of [foreign.village, closed]) {
      const open = await aStation();
      const siteIds = [open.id, id];
      expect(await submit(addManyStaff, admin, { siteIds })).toMatchObject({ code: "NOT_FOUND" });
      expect(await accountsAt(open.id)).toEqual([]);
    }
  });
});
