import { expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { lookAtVolunteerPhone } from "@/lib/desk/volunteer-phone/commands";
import { recallWish } from "@/lib/orders/dispatch/commands";
import { aCast } from "@/tests/support/cast";
import { aWishIn } from "@/tests/support/scenes";

test("the station sees the phone of who goes, the look is in the audit log, and only while they go", async () => {
  const cast = await aCast();
  const { id: wishId } = await aWishIn("ACCEPTED", cast);
  const volunteerId = cast.invited.id;
  const look = () => lookAtVolunteerPhone(cast.station, { wishId, volunteerId });
  expect(await look()).toEqual({ name: cast.invited.name, phone: cast.invited.phone });
  const entries = await db.auditEntry.findMany({ where: { name: "volunteerPhoneView" } });
  expect(entries).toMatchObject([{ actorId: cast.station.id, subjectId: volunteerId }]);

  await recallWish(cast.township, { wishId });
  await expect(look()).rejects.toThrow("FORBIDDEN");
  expect(await db.auditEntry.count({ where: { name: "volunteerPhoneView" } })).toBe(1);
});
