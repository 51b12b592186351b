import { encode } from "next-auth/jwt";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import { endSessions } from "@/lib/shared/auth/end-sessions.data";
import { findSessionPerson, findVolunteerActor } from "@/lib/shared/auth/queries";
import {
  digestSecret,
  drawSecret,
  readToken,
  sealToken,
  type SessionToken,
} from "@/lib/shared/auth/token.server";
import { db } from "@/lib/shared/db/db";
import { DAY_MS, HOUR_MS, later, MINUTE_MS } from "@/lib/shared/days/durations";
import { env } from "@/lib/shared/env.server";
import { recordStatements } from "@/tests/support/count-statements";
import { aCounty, aStaff, aTeam, aVolunteer, type County } from "@/tests/support/factories";
import { aSession } from "@/tests/support/sessions";

let county: County;
beforeAll(async () => {
  county = await aCounty();
});

describe("the account behind a session of staff", () => {
  let staff: StaffActor;
  let token: SessionToken;
  beforeEach(async () => {
    staff = await aStaff(county.village.id);
    ({ token } = await aSession(staff));
  });
  const find = (now?: Date) => findSessionPerson(token, now);
  const change = (data: object) => db.staff.update({ where: { id: staff.id }, data });

  it("counts as it stands in the database: role and place change at once", async () => {
    expect(await find()).toEqual({ ...staff, sessionId: token.sessionId });
    await change({ isAdmin: true, siteId: county.township.id });
    const moved = { isAdmin: true, siteId: county.township.id, level: "TOWNSHIP" };
    expect(await find()).toMatchObject(moved);
  });

  it("is read in one statement, together with the session", async () => {
    expect(await recordStatements(() => find())).toHaveLength(1);
  });

  it("opens nothing while it is disabled", async () => {
    await change({ disabledAt: new Date() });
    expect(await find()).toBeNull();
  });

  it("opens nothing while its place is closed", async () => {
    const closed = await aStaff(county.sisterVillage.id);
    const session = await aSession(closed);
    const where = { id: county.sisterVillage.id };
    await db.site.update({ where, data: { closedAt: new Date() } });
    expect(await findSessionPerson(session.token)).toBeNull();
    await db.site.update({ where, data: { closedAt: null } });
  });

  it("is not shown to who knows the row but not its secret", async () => {
    expect(await findSessionPerson({ ...token, secret: drawSecret() })).toBeNull();
    const { secretDigest } = await db.session.findUniqueOrThrow({
      where: { id: token.sessionId },
    });
    expect(secretDigest).toBe(digestSecret(token.secret));
    expect(await findSessionPerson({ ...token, secret: secretDigest })).toBeNull();
  });

  it("opens nothing once the session has ended", async () => {
    await endSessions(db, { staffId: staff.id }, "ENDED_BY_ADMIN", new Date());
    expect(await find()).toBeNull();
  });

  it("is signed out after twelve hours without a request, and thirty days after signing in", async () => {
    const start = new Date();
    expect(await find(later(start, 11.9 * HOUR_MS))).not.toBeNull();
    expect(await find(later(start, 23.7 * HOUR_MS))).not.toBeNull();
    expect(await find(later(start, 35.9 * HOUR_MS))).toBeNull();
    await db.session.update({
      where: { id: token.sessionId },
      data: { seenAt: later(start, 30 * DAY_MS) },
    });
    expect(await find(later(start, 30 * DAY_MS + MINUTE_MS))).toBeNull();
  });

  it("writes that it was seen every five minutes, not at each request", async () => {
    const seen = async () => {
      const row = await db.session.findUniqueOrThrow({ where: { id: token.sessionId } });
      return row.seenAt;
    };
    const first = await seen();
    await find(later(first, 4 * MINUTE_MS));
    expect(await seen()).toEqual(first);
    await find(later(first, 6 * MINUTE_MS));
    expect(await seen()).toEqual(later(first, 6 * MINUTE_MS));
  });

  it("waits for the step of signing in that is next", async () => {
    const { token: waiting } = await aSession(staff, { task: "SECOND_FACTOR" });
    expect(await findSessionPerson(waiting)).toEqual({
      sessionId: waiting.sessionId,
      staffId: staff.id,
      task: "SECOND_FACTOR",
    });
  });
});

describe("the account behind a session of a volunteer", () => {
  let volunteer: VolunteerActor;
  let token: SessionToken;
  beforeAll(async () => {
    volunteer = await aVolunteer(county.village);
    ({ token } = await aSession(volunteer));
  });
  const find = (now?: Date) => findSessionPerson(token, now);

  it("is read in one statement, together with the session", async () => {
    expect(await recordStatements(() => find())).toHaveLength(1);
  });

  it("leads the teams that stand in the database now", async () => {
    expect(await find()).toMatchObject({ teamIds: [] });
    const team = await aTeam(county.village, [volunteer]);
    expect(await find()).toMatchObject({ teamIds: [team.id] });
    await db.team.update({ where: { id: team.id }, data: { closedAt: new Date() } });
    expect(await find()).toMatchObject({ teamIds: [] });
  });

  it("lives for thirty days without a request", async () => {
    expect(await find(later(new Date(), 29 * DAY_MS))).not.toBeNull();
    expect(await find(later(new Date(), 60 * DAY_MS))).toBeNull();
  });

  it("opens nothing once it is disabled", async () => {
    const where = { id: volunteer.id };
    await db.volunteer.update({ where, data: { disabledAt: new Date() } });
    expect(await find()).toBeNull();
    expect(await findVolunteerActor(where)).toBeNull();
  });
});

describe("the token in the cookie", () => {
  const token = { sessionId: "0193638e-0000-7000-8000-000000000001", secret: drawSecret() };

  it("says which session it is, to us only", async () => {
    const sealed = await sealToken(token, 60);
    expect(sealed).not.toContain(token.sessionId);
    expect(sealed).not.toContain(token.secret);
    expect(await readToken(sealed)).toEqual(token);
  });

  it("is worthless when it has run out, was changed, or was made with another secret", async () => {
    const sealed = await sealToken(token, 60);
    const foreign = await encode({ token, secret: "another secret of at least 32 letters" });
    expect(await readToken(await sealToken(token, -60))).toBeNull();
    expect(await readToken(`${sealed.slice(0, -2)}AA`)).toBeNull();
    expect(await readToken(foreign)).toBeNull();
    expect(await readToken("")).toBeNull();
  });

  it("runs out also where it has been read before", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const sealed = await sealToken(token, 30);
    expect(await readToken(sealed)).toEqual(token);
    vi.setSystemTime(Date.now() + 50_000);
    expect(await readToken(sealed)).toBeNull();
    vi.useRealTimers();
  });

  it("is worthless when it says something else, though it is ours", async () => {
    const secret = env().AUTH_SECRET;
    const old = { kind: "STAFF", id: token.sessionId, version: 1 };
    for (const other of [{}, old, { ...token, secret: "" }, { ...token, sessionId: "1" }]) {
      expect(await readToken(await encode({ token: other, secret }))).toBeNull();
    }
  });
});

it("the database refuses a session of nobody, of two, and one that ended without a reason", async () => {
  const staff = await aStaff(county.village.id);
  const { token } = await aSession(staff);
  const set = (what: string) =>
    db.$executeRawUnsafe(`UPDATE sessions SET ${what} WHERE id = '${token.sessionId}'`);
  await expect(set(`"staffId" = NULL`)).rejects.toThrow(/sessions_one_owner/);
  const volunteer = await aVolunteer(county.village);
  await expect(set(`"volunteerId" = '${volunteer.id}'`)).rejects.toThrow(/sessions_one_owner/);
  await expect(set(`"endedAt" = now()`)).rejects.toThrow(/sessions_ended/);
});
