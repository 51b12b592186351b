import { beforeAll, expect, test } from "vitest";
import { changeVolunteerPhone } from "@/lib/network/people/actions";
import { openVolunteerPhone } from "@/lib/network/people/sealed-volunteer.server";
import { db } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCode, aPhone, aStaff, aVolunteer, volunteerActor } from "@/tests/support/factories";
import { entriesFor } from "@/tests/support/own-data";
import { aSession } from "@/tests/support/sessions";
import { watchCodes, wasSentCode } from "@/tests/support/shown-codes";
import { submit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
});

const phoneOfVolunteer = async (id: string) =>
  openVolunteerPhone(await db.volunteer.findUniqueOrThrow({ where: { id } }));

test("staff who saw the ID change the phone of a volunteer, by a code to the new one", async () => {
  const admin = await aStaff(cast.county.village.id, { isAdmin: true });
  const { id, phone } = await aVolunteer(cast.county.village);
  await aSession(await volunteerActor(id));
  const given = { volunteerId: id, newPhone: aPhone() };
  expect(await submit(changeVolunteerPhone, admin, given)).toMatchObject({
    fieldErrors: { idSeen: ["idSeen"] },
  });
  expect(wasSentCode(given.newPhone)).toBe(false);
  const seen = { ...given, idSeen: true };
  expect(await submit(changeVolunteerPhone, admin, seen)).toMatchObject({ data: { step: "code" } });
  const wrong = { ...seen, step: "code", code: "" };
  expect((await submit(changeVolunteerPhone, admin, wrong)).ok).toBe(false);
  expect(await phoneOfVolunteer(id)).toBe(phone);
  const right = { ...seen, step: "code", code: await aCode(given.newPhone) };
  expect(await submit(changeVolunteerPhone, admin, right)).toMatchObject({ ok: true });
  expect(await phoneOfVolunteer(id)).toBe(given.newPhone);
  expect(await db.session.findMany({ where: { volunteerId: id } })).toMatchObject([
    { endReason: "ENDED_BY_ADMIN" },
  ]);
  expect(await entriesFor(id)).toMatchObject([{ name: "phoneChange", actorRole: "STAFF" }]);
});

test("not to a phone that another volunteer has", async () => {
  const admin = await aStaff(cast.county.village.id, { isAdmin: true });
  const { id } = await aVolunteer(cast.county.village);
  const { phone: newPhone } = await aVolunteer(cast.county.village);
  const given = {
    volunteerId: id,
    newPhone,
    idSeen: true,
    step: "code",
    code: await aCode(newPhone),
  };
  expect(await submit(changeVolunteerPhone, admin, given)).toMatchObject({
    fieldErrors: { newPhone: ["PHONE_IN_USE"] },
  });
});
