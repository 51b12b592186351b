import { beforeEach, expect, test } from "vitest";
import { lookAtKeptPhone } from "@/lib/desk/volunteer-phone/actions";
import * as commands from "@/lib/desk/volunteer-phone/commands";
import { findVolunteerDetail } from "@/lib/desk/volunteers/queries";
import { db } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStaff, present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit } from "@/tests/support/submit";

let cast: Cast;
beforeEach(async () => {
  cast = await aCast();
});

const readPage = async (actor: Cast["station"]) =>
  present(await findVolunteerDetail(actor, cast.invited.id, {}));

test("who keeps the volunteer looks at the phone, which is masked until then, and the look is logged", async () => {
  const page = await readPage(cast.centerAdmin);
  expect(page.look).toEqual({ wishId: null });
  expect(JSON.stringify(page)).not.toContain(cast.invited.phone);
  const { data } = await mustSubmit(lookAtKeptPhone, cast.centerAdmin, {
    volunteerId: cast.invited.id,
  });
  expect(data).toEqual({ name: cast.invited.name, phone: cast.invited.phone });
  const entries = await db.auditEntry.findMany({ where: { subjectId: cast.invited.id } });
  expect(entries).toMatchObject([
    { name: "volunteerPhoneView", actorId: cast.centerAdmin.id, chainId: cast.county.center.id },
  ]);
});

test("who does not keep them looks only for a wish they serve, which the page offers", async () => {
  expect((await readPage(cast.station)).look).toBeNull();
  const { id: wishId } = await aWishIn("ACCEPTED", cast);
  expect((await readPage(cast.station)).look).toEqual({ wishId });
});

test("nobody else looks, and nothing is logged", async () => {
  const volunteerId = cast.invited.id;
  const look = (actor: Cast["station"]) => commands.lookAtKeptPhone(actor, { volunteerId });
  await expect(look(cast.center)).rejects.toThrow("FORBIDDEN");
  const [elsewhere, ofOtherCounty] = await Promise.all(
    [cast.county.sisterVillage, cast.otherCounty].map(({ id }) => aStaff(id, { isAdmin: true })),
  );
  for (const actor of [present(elsewhere), present(ofOtherCounty), cast.city]) {
    await expect(look(actor)).rejects.toThrow("NOT_FOUND");
  }
  expect(await db.auditEntry.count({ where: { subjectId: volunteerId } })).toBe(0);
});
