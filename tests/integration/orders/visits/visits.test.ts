import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { recallWish } from "@/lib/orders/dispatch/commands";
import { scheduleVisit, unscheduleVisit } from "@/lib/orders/visits/commands";
import { processReminders } from "@/lib/orders/visits/process-reminders.data";
import { findVisit } from "@/lib/orders/visits/queries";
import { checkIn } from "@/lib/orders/service/commands";
import { findWishPage } from "@/lib/orders/volunteering/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { listRecipients } from "@/tests/support/network";
import { runConcurrently } from "@/tests/support/races";
import { aWishIn } from "@/tests/support/scenes";

const HOUR_MS = 60 * 60 * 1000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS);

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const visitOf = async (id: string) => (await db.wish.findUniqueOrThrow({ where: { id } })).visitAt;

describe("a time agreed", () => {
  test("is told to both, and stands on the page of who goes", async () => {
    const { id, resident } = await aWishIn("ACCEPTED", cast);
    const visitAt = inHours(40);
    await scheduleVisit(cast.station, { wishId: id, visitAt });
    expect(await listRecipients(id, "visitAgreed")).toEqual([cast.invited.id]);
    expect(await listRecipients(id, "scheduled")).toEqual([resident.id]);
    const page = await findWishPage(cast.invited, id);
    expect(page).toMatchObject({ stage: "HELD", service: { visitAt } });
    expect(await findVisit(cast.invited, id)).toMatchObject({ wishId: id, visitAt });
    expect(await findVisit(cast.uninvolved, id)).toBeNull();
  });

  test("can be called off, and is over when the wish goes back", async () => {
    const { id, resident } = await aWishIn("ACCEPTED", cast, { isScheduled: true });
    await unscheduleVisit(resident, { wishId: id });
    expect(await visitOf(id)).toBeNull();
    expect(await listRecipients(id, "visitOff")).toEqual([cast.invited.id]);
    await scheduleVisit(resident, { wishId: id, visitAt: inHours(40) });
    await recallWish(cast.township, { wishId: id });
    expect(await visitOf(id)).toBeNull();
    expect((await db.wish.findUniqueOrThrow({ where: { id } })).remindAt).toBeNull();
  });

  test("lies ahead, and not for ever", async () => {
    const { id, resident } = await aWishIn("ACCEPTED", cast);
    for (const visitAt of [inHours(-1), inHours(24 * 91)]) {
      await expect(scheduleVisit(resident, { wishId: id, visitAt })).rejects.toThrow(
        "VISIT_NOT_AHEAD",
      );
    }
  });
});

describe("the reminder", () => {
  test("comes once, however many workers look", async () => {
    const { id, resident } = await aWishIn("SUPPLIED", cast, { isScheduled: true });
    const later = inHours(47);
    await runConcurrently(Array(8).fill(later) as Date[], 8, processReminders);
    expect(await listRecipients(id, "visitReminder")).toEqual([cast.invited.id]);
    expect(await listRecipients(id, "visitSoon")).toEqual([resident.id]);
    expect(await processReminders(later)).toBe(0);
  });

  test("does not come once the service has begun", async () => {
    const { id } = await aWishIn("SUPPLIED", cast, { isScheduled: true });
    await checkIn(cast.invited, { wishId: id });
    await processReminders(inHours(47));
    expect(await listRecipients(id, "visitReminder")).toEqual([]);
  });
});
