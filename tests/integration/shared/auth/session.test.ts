import { encode } from "next-auth/jwt";
import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import { findStaffActor, findVolunteerActor } from "@/lib/shared/auth/queries";
import { readToken, sealToken } from "@/lib/shared/auth/token.server";
import { db } from "@/lib/shared/db/db";
import { env } from "@/lib/shared/env.server";
import { aCounty, aStaff, aTeam, aVolunteer, type County } from "@/tests/support/factories";

let county: County;
beforeAll(async () => {
  county = await aCounty();
});

describe("the account behind a session of staff", () => {
  let staff: StaffActor;
  beforeAll(async () => {
    staff = await aStaff(county.village.id);
  });
  const now = () => findStaffActor({ id: staff.id, version: 1 });
  const change = (data: object) => db.staff.update({ where: { id: staff.id }, data });

  it("counts as it stands in the database: role and place change at once", async () => {
    expect(await now()).toEqual(staff);
    await change({ isAdmin: true, siteId: county.township.id });
    expect(await now()).toMatchObject({
      isAdmin: true,
      siteId: county.township.id,
      level: "TOWNSHIP",
    });
  });

  it("opens nothing once it is disabled", async () => {
    await change({ disabledAt: new Date() });
    expect(await now()).toBeNull();
    await change({ disabledAt: null });
    expect(await now()).not.toBeNull();
  });

  it("opens nothing once its place is closed", async () => {
    const closed = await aStaff(county.sisterVillage.id);
    await db.site.update({
      where: { id: county.sisterVillage.id },
      data: { closedAt: new Date() },
    });
    expect(await findStaffActor({ id: closed.id, version: 1 })).toBeNull();
  });

  it("ends every session when its version is raised", async () => {
    await change({ sessionVersion: { increment: 1 } });
    expect(await now()).toBeNull();
    expect(await findStaffActor({ id: staff.id, version: 2 })).not.toBeNull();
  });
});

describe("the account behind a session of a volunteer", () => {
  let volunteer: VolunteerActor;
  beforeAll(async () => {
    volunteer = await aVolunteer(county.village);
  });
  const now = () => findVolunteerActor({ id: volunteer.id, version: 1 });

  it("leads the teams that stand in the database now", async () => {
    expect((await now())?.teamIds).toEqual([]);
    const team = await aTeam(county.village, [volunteer]);
    expect((await now())?.teamIds).toEqual([team.id]);
    await db.team.update({ where: { id: team.id }, data: { closedAt: new Date() } });
    expect((await now())?.teamIds).toEqual([]);
  });

  it("opens nothing once it is disabled or its version is raised", async () => {
    const update = (data: object) => db.volunteer.update({ where: { id: volunteer.id }, data });
    await update({ disabledAt: new Date() });
    expect(await now()).toBeNull();
    await update({ disabledAt: null, sessionVersion: { increment: 1 } });
    expect(await now()).toBeNull();
  });
});

describe("the token in the cookie", () => {
  const owner = {
    kind: "STAFF" as const,
    id: "0193638e-0000-7000-8000-000000000001",
    version: 1,
  };

  it("says who the session is for, to us only", async () => {
    const token = await sealToken(owner, 60);
    expect(token).not.toContain(owner.id);
    expect(await readToken(token)).toEqual(owner);
  });

  it("is worthless when it has run out, was changed, or was made with another secret", async () => {
    const token = await sealToken(owner, 60);
    const foreign = await encode({ token: owner, secret: "another secret of at least 32 letters" });
    expect(await readToken(await sealToken(owner, -60))).toBeNull();
    expect(await readToken(`${token.slice(0, -2)}AA`)).toBeNull();
    expect(await readToken(foreign)).toBeNull();
    expect(await readToken("")).toBeNull();
  });

  it("is worthless when it says something else, though it is ours", async () => {
    const secret = env().AUTH_SECRET;
    for (const token of [{}, { ...owner, kind: "SYSTEM" }, { ...owner, version: "1" }]) {
      expect(await readToken(await encode({ token, secret }))).toBeNull();
    }
  });
});
