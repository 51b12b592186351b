import { beforeAll, describe, expect, test } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import { findSessionPerson } from "@/lib/shared/auth/queries";
import { closePlace, reopenPlace } from "@/lib/network/sites/actions";
import { db } from "@/lib/shared/db/db";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { endOtherSessions, endSession } from "@/lib/shared/sessions/actions";
import { listSessions } from "@/lib/shared/sessions/queries";
import { recordStatements } from "@/tests/support/count-statements";
import { aCounty, aStaff, aVolunteer, type County } from "@/tests/support/factories";
import { aSession } from "@/tests/support/sessions";
import { mustSubmit, submit, type Browser } from "@/tests/support/submit";

let county: County;
beforeAll(async () => {
  county = await aCounty();
});

const people = {
  staff: () => aStaff(county.village.id),
  volunteer: () => aVolunteer(county.village),
};

describe.each(Object.entries(people))("the sessions of a %s", (_, aPerson) => {
  const aBrowser = async () => {
    const person = await aPerson();
    const { token, cookie } = await aSession(person);
    return { person, token, browser: { role: "BROWSER", cookie } satisfies Browser };
  };

  test("are listed, this one marked, and those past their limit among the ended", async () => {
    const { person, token } = await aBrowser();
    await aSession(person, { device: "Edge · Windows", network: "203.0.113.*" });
    await aSession(person, { expiresAt: later(new Date(), -DAY_MS) });
    const actor = { ...person, sessionId: token.sessionId };
    const { open, ended } = await listSessions(actor);
    expect(open).toHaveLength(2);
    expect(open.find(({ isHere }) => isHere)?.id).toBe(token.sessionId);
    expect(open).toContainEqual(expect.objectContaining({ device: "Edge · Windows" }));
    expect(ended).toMatchObject([{ endReason: null }]);
    expect(await recordStatements(() => listSessions(actor))).toHaveLength(1);
  });

  test("are ended one by one", async () => {
    const { person, token, browser } = await aBrowser();
    const other = await aSession(person);
    await mustSubmit(endSession, browser, { sessionId: other.token.sessionId });
    expect(await findSessionPerson(other.token)).toBeNull();
    expect(await findSessionPerson(token)).not.toBeNull();
    const again = await submit(endSession, browser, { sessionId: other.token.sessionId });
    expect(again).toMatchObject({ code: "NOT_FOUND" });
    const entries = await db.auditEntry.findMany({ where: { subjectId: person.id } });
    expect(entries).toMatchObject([{ name: "sessionEnd", actorId: person.id }]);
  });

  test("are ended on all devices but this one", async () => {
    const { person, token, browser } = await aBrowser();
    const others = [await aSession(person), await aSession(person)];
    await mustSubmit(endOtherSessions, browser, {});
    for (const other of others) expect(await findSessionPerson(other.token)).toBeNull();
    expect(await findSessionPerson(token)).not.toBeNull();
  });

  test("are not ended by somebody else", async () => {
    const { token } = await aBrowser();
    const stranger = await aBrowser();
    const shown = await submit(endSession, stranger.browser, { sessionId: token.sessionId });
    expect(shown).toMatchObject({ code: "NOT_FOUND" });
    await mustSubmit(endOtherSessions, stranger.browser, {});
    expect(await findSessionPerson(token)).not.toBeNull();
    const visitor = await submit(endSession, VISITOR, { sessionId: token.sessionId });
    expect(visitor).toMatchObject({ code: "SIGN_IN_FIRST" });
  });
});

test("closing a place ends the sessions of its staff, and opening it again revives none", async () => {
  const { village, center } = await aCounty();
  const admin = await aStaff(center.id, { isAdmin: true });
  const { token } = await aSession(await aStaff(village.id));
  await mustSubmit(closePlace, admin, { siteId: village.id });
  await mustSubmit(reopenPlace, admin, { siteId: village.id });
  expect(await findSessionPerson(token)).toBeNull();
  const row = await db.session.findUniqueOrThrow({ where: { id: token.sessionId } });
  expect(row.endReason).toBe("PLACE_CLOSED");
});
