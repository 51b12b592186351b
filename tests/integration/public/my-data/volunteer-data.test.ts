import { beforeAll, describe, expect, test } from "vitest";
import { openVolunteerPhone } from "@/lib/network/people/sealed-volunteer.server";
import { setPreference } from "@/lib/notices/inbox/commands";
import { eraseMyData, exportMyData } from "@/lib/public/my-data/actions";
import { VISITOR } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { aTeam, aVolunteer, present, volunteerActor } from "@/tests/support/factories";
import { entriesFor, readFile, route, withCode } from "@/tests/support/own-data";
import { aWishIn } from "@/tests/support/scenes";
import { begin } from "@/tests/support/steps";
import { watchCodes } from "@/tests/support/shown-codes";
import { submit } from "@/tests/support/submit";
import { visitWhole } from "@/tests/support/visit";

let cast: Cast;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
});

describe("a volunteer, signed in", () => {
  test("sees what is stored, masked, and downloads it after a code", async () => {
    const { id, phone } = await aVolunteer(cast.county.village, { name: "助大山" });
    const actor = await volunteerActor(id);
    await setPreference(actor, {
      ...{
        channel: "EMAIL",
        email: "mountain@example.com",
        quietFrom: 1,
        quietTo: 1,
        locale: "en",
      },
    });
    const page = await visitWhole(route("/volunteer/profile/my-data"), actor);
    const text = "text" in page ? page.text : "";
    expect(text).toContain("m***@example.com");
    expect(text).not.toContain(phone);
    const { data } = await submit(exportMyData, actor, await withCode(phone));
    const file = await readFile(present(data?.file), actor);
    for (const stored of [phone, "助大山", "mountain@example.com"]) expect(file).toContain(stored);
    expect(await entriesFor(id)).toEqual([
      { name: "dataExport", actorRole: "VOLUNTEER", chainId: cast.county.center.id },
    ]);
  });

  test("closes the account after a code; the number stays", async () => {
    const { id, phone } = await aVolunteer(cast.county.village, { name: "将被注销" });
    const actor = await volunteerActor(id);
    const place = { page: "/volunteer/profile/my-data", id: "erase" };
    const asked = await submit(eraseMyData, actor, {});
    expect(await begin(asked, place)).toMatchObject({ data: { step: "code" } });
    const done = await submit(eraseMyData, actor, await withCode(phone));
    expect(done.to).toBe("/erased");
    const row = await db.volunteer.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ name: "—", personKey: null, phoneToken: null });
    expect(row.number).not.toBe("");
    expect(await db.session.count({ where: { volunteerId: id } })).toBe(0);
    expect(await entriesFor(id)).toMatchObject([{ name: "erasure", actorRole: "VOLUNTEER" }]);
  });

  test("not while leading a team or at a service", async () => {
    const team = await aTeam(cast.county.village);
    const leader = await volunteerActor(present(team.members[0]).id);
    const ofLeader = await withCode(await phoneOfVolunteer(leader.id));
    expect(await submit(eraseMyData, leader, ofLeader)).toMatchObject({ code: "LEADS_TEAM" });
    await aWishIn("IN_SERVICE", cast);
    const serving = await withCode(await phoneOfVolunteer(cast.invited.id));
    expect(await submit(eraseMyData, cast.invited, serving)).toMatchObject({ code: "STILL_OPEN" });
  });

  test("gives back what they had accepted and not begun", async () => {
    const own = await aCast();
    const { id } = await aWishIn("ACCEPTED", own);
    const confirmed = await withCode(await phoneOfVolunteer(own.invited.id));
    expect((await submit(eraseMyData, own.invited, confirmed)).to).toBe("/erased");
    const { status, assignments } = await db.wish.findUniqueOrThrow({
      where: { id },
      select: { status: true, assignments: { where: { endedAt: null } } },
    });
    expect({ status, assignments }).toEqual({ status: "APPROVED", assignments: [] });
  });

  test("staff have none of it", async () => {
    for (const action of [exportMyData, eraseMyData]) {
      expect(await submit(action, cast.center, {})).toMatchObject({ code: "FORBIDDEN" });
      expect(await submit(action, VISITOR, {})).toMatchObject({ code: "SIGN_IN_FIRST" });
    }
  });
});

async function phoneOfVolunteer(id: string): Promise<string> {
  return present(openVolunteerPhone(await db.volunteer.findUniqueOrThrow({ where: { id } })));
}
