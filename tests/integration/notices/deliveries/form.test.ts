import { expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { retryDelivery } from "@/lib/notices/deliveries/actions";
import { aCast } from "@/tests/support/cast";
import { anInvitation } from "@/tests/support/invitation";
import { mustSubmit, submit } from "@/tests/support/submit";

test("what did not go out is sent again by a press of the centre, and of nobody else", async () => {
  const cast = await aCast();
  const { id: deliveryId } = await anInvitation(cast);
  await db.delivery.update({ where: { id: deliveryId }, data: { status: "FAILED", attempts: 3 } });
  const refused = await submit(retryDelivery, cast.station, { deliveryId });
  expect(refused).toMatchObject({ ok: false, code: "FORBIDDEN" });
  await mustSubmit(retryDelivery, cast.center, { deliveryId });
  const again = await db.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
  expect(again).toMatchObject({ status: "PENDING", attempts: 0 });
});
