import { expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { dispatchWish } from "@/lib/orders/dispatch/commands";
import { aCast } from "@/tests/support/cast";
import { aWishIn } from "@/tests/support/scenes";

test("a wish is dispatched while another transaction holds who is asked", async () => {
  const cast = await aCast();
  const { id: wishId } = await aWishIn("APPROVED", cast);
  const { id: volunteerId } = cast.invited;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM volunteers WHERE id = ${volunteerId}::uuid FOR NO KEY UPDATE`;
    await dispatchWish(cast.center, { wishId, to: "VOLUNTEERS", volunteerIds: [volunteerId] });
    // Who leaves locks their own row first and then the wishes in hand; neither waits for the other.
    await tx.$queryRaw`SELECT FROM wishes WHERE id = ${wishId}::uuid FOR UPDATE`;
  });
  expect(await db.invitation.count({ where: { wishId, volunteerId, status: "PENDING" } })).toBe(1);
});

test("who is asked is known to have been asked, volunteer and team alike", async () => {
  const cast = await aCast();
  await aWishIn("DISPATCHED", cast);
  await aWishIn("DISPATCHED", cast, { asked: "TEAM" });
  const volunteer = await db.volunteer.findUniqueOrThrow({ where: { id: cast.invited.id } });
  const team = await db.team.findUniqueOrThrow({ where: { id: cast.team.id } });
  expect(volunteer.lastAskedAt).not.toBeNull();
  expect(team.lastAskedAt).not.toBeNull();
});
