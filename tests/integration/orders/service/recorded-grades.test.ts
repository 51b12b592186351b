import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import * as commands from "@/lib/orders/service/commands";
import { rateWish, recordGrade } from "@/lib/orders/wishes/actions";
import * as wishes from "@/lib/orders/wishes/commands";
import { countsOf } from "@/tests/integration/orders/service/counts-of";
import { aCast, type Cast } from "@/tests/support/cast";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit } from "@/tests/support/submit";
import { snapshotWish } from "@/tests/support/wish-snapshot";

let cast: Cast;
beforeEach(async () => {
  cast = await aCast();
});

describe("a grade told on the phone or on paper", () => {
  test("is written down at the centre, marked so, counted so, and told to the resident", async () => {
    const { id: wishId } = await aWishIn("SERVED", cast);
    await mustSubmit(recordGrade, cast.center, { wishId, grade: 4, channel: "PAPER" });
    const { status, events } = await snapshotWish(wishId);
    expect(status).toBe("RATED");
    expect(events.at(-1)).toMatchObject({
      ...{ name: "rate", actorId: cast.center.id },
      data: { grade: 4, gradeChannel: "PAPER" },
    });
    const told = await db.notice.findMany({ where: { wishId, recipientRole: "RESIDENT" } });
    expect(told.map(({ template }) => template)).toContain("gradeRecorded");
    expect(await countsOf(cast)).toMatchObject({ recorded: 1 });
  });

  test("begins a new round if it is low, and is no recorded grade if the resident gives it", async () => {
    const { id: wishId } = await aWishIn("SERVED", cast);
    await mustSubmit(recordGrade, cast.center, { wishId, grade: 1, channel: "PHONE" });
    expect(await snapshotWish(wishId)).toMatchObject({ status: "APPROVED", round: 2 });
    const own = await aWishIn("SERVED", cast);
    await mustSubmit(rateWish, own.resident, { wishId: own.id, grade: 5 });
    expect(await countsOf(cast)).toMatchObject({ recorded: 1 });
  });

  test("not by who worked on it", async () => {
    const { id: wishId } = await aWishIn("SUPPLIED", cast);
    await commands.checkIn(cast.center, { wishId });
    await commands.checkOut(cast.center, { wishId, sure: true });
    const grade = { wishId, grade: 5, channel: "PHONE" } as const;
    const refused = { code: "WORKED_ON_IT" };
    await expect(wishes.recordGrade(cast.center, grade)).rejects.toMatchObject(refused);
    await wishes.recordGrade(cast.centerAdmin, grade);
    expect((await snapshotWish(wishId)).status).toBe("RATED");
  });
});
