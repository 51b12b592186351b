import { beforeEach, describe, expect, test } from "vitest";
import { countUnread, listInbox } from "@/lib/notices/inbox/queries";
import { findTruths } from "@/lib/notices/inbox/wish-standing.data";
import { askNext, handUpWish, pauseWish, resumeWish } from "@/lib/orders/dispatch/actions";
import { processWish } from "@/lib/orders/dispatch/process-due-wishes.data";
import { acceptWish } from "@/lib/orders/volunteering/actions";
import { amendOwnWish, approveWish, withdrawWish } from "@/lib/orders/wishes/actions";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStaff } from "@/tests/support/factories";
import { aWishIn, takeNextStep } from "@/tests/support/scenes";
import { mustSubmit } from "@/tests/support/submit";

let cast: Cast;
/** Works beside `cast.township`, and never does anything. */
let colleague: StaffActor;
beforeEach(async () => {
  cast = await aCast();
  colleague = await aStaff(cast.county.township.id);
});

/** What somebody was told, oldest first, and whether it counts as read. */
async function told(recipientId: string) {
  const notices = await db.notice.findMany({
    where: { recipientId },
    select: { template: true, readAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return notices.map(({ template, readAt }) => `${template} ${readAt ? "read" : "unread"}`);
}

const review = (wishId: string) => ({
  ...{ wishId, categoryId: cast.county.category.id, urgency: "NORMAL" },
});

describe("a notice counts as read when a step settles it", () => {
  test("what a unit was handed, when one of it goes on with the wish", async () => {
    const { id: wishId } = await aWishIn("SUBMITTED", cast);
    await mustSubmit(handUpWish, cast.station, { wishId, reason: "站里做不了" });
    expect(await told(colleague.id)).toEqual(["handedOver unread"]);
    expect(await countUnread(colleague)).toBe(1);
    await mustSubmit(approveWish, cast.township, review(wishId));
    expect(await told(colleague.id)).toEqual(["handedOver read"]);
    expect(await countUnread(colleague)).toBe(0);
    expect((await listInbox(colleague, {})).threads).toMatchObject([{ isRead: true }]);
  });

  test("what is no longer its turn, when another unit answers", async () => {
    const { id: wishId } = await aWishIn("SUBMITTED", cast);
    await mustSubmit(handUpWish, cast.station, { wishId, reason: "站里做不了" });
    await processWish(wishId, new Date(Date.now() + 40 * 24 * 60 * 60 * 1000));
    expect(await told(colleague.id)).toEqual(["handedOver read"]);
    expect(await told(cast.center.id)).toEqual(["overdue unread"]);
    await mustSubmit(approveWish, cast.centerAdmin, review(wishId));
    expect(await told(cast.center.id)).toEqual(["overdue read"]);
  });

  test("not what nobody has dealt with yet, though its clock runs anew and a word is added", async () => {
    const { id: wishId, resident } = await aWishIn("SUBMITTED", cast);
    await processWish(wishId, new Date(Date.now() + 40 * 24 * 60 * 60 * 1000));
    await mustSubmit(amendOwnWish, resident, { wishId, word: "门口有台阶" });
    expect(await told(colleague.id)).toEqual(
      expect.arrayContaining(["overdue unread", "amendedToYou unread"]),
    );
    await mustSubmit(approveWish, cast.township, review(wishId));
    expect(await told(colleague.id)).toContain("overdue read");
  });

  test("an invitation, when somebody else accepts; that nobody is needed stays to be read", async () => {
    const { id: wishId } = await aWishIn("DISPATCHED", cast);
    expect(await told(cast.alsoInvited.id)).toEqual(["invited unread"]);
    await mustSubmit(acceptWish, cast.invited, { wishId });
    expect(await told(cast.alsoInvited.id)).toEqual(["invited read", "taken unread"]);
  });

  test("an invitation, when others are asked instead", async () => {
    const { id: wishId } = await aWishIn("DISPATCHED", cast);
    await mustSubmit(askNext, cast.township, { wishId });
    expect(await told(cast.invited.id)).toContain("invited read");
    const asked = await db.notice.findMany({
      where: { wishId, template: "invited", readAt: null },
    });
    expect(asked.length).toBeGreaterThan(0);
  });

  test("that the resident is awaited, when the clock runs again", async () => {
    const { id: wishId } = await aWishIn("ACCEPTED", cast);
    await mustSubmit(pauseWish, cast.center, { wishId, reason: "电话打不通" });
    await mustSubmit(resumeWish, cast.center, { wishId });
    expect(await told(cast.invited.id)).toEqual(["invited read", "onHold read", "resumed unread"]);
  });

  test("not what is still to be known: that the wish was withdrawn, or what one follows", async () => {
    const { id: wishId, resident } = await aWishIn("DISPATCHED", cast);
    await db.follower.create({ data: { wishId, role: "STAFF", followerId: colleague.id } });
    await mustSubmit(withdrawWish, resident, { wishId });
    expect(await told(cast.invited.id)).toEqual(["invited read", "cancelled unread"]);
    expect(await told(colleague.id)).toEqual(["followed unread"]);
  });
});

test("no step settles what is still true for somebody, all along the way of a wish", async () => {
  for (const asked of ["VOLUNTEERS", "TEAM"] as const) {
    const wish = await aWishIn("SUBMITTED", cast, { asked });
    const unread = { wishId: wish.id, readAt: null, recipientRole: { not: "RESIDENT" as const } };
    let before = await db.notice.findMany({ where: unread });
    while (await takeNextStep(cast, wish)) {
      const ids = before.map(({ id }) => id);
      const { actorId } = await db.wishEvent.findFirstOrThrow({
        ...{ where: { wishId: wish.id }, orderBy: { seq: "desc" } },
      });
      const settled = {
        id: { in: ids },
        readAt: { not: null },
        recipientId: { not: actorId ?? "" },
      };
      const read = await db.notice.findMany({ where: settled });
      await db.notice.updateMany({ where: settled, data: { readAt: null } });
      const truths = await findTruths(
        db,
        read.map(({ id }) => id),
      );
      for (const { id, template } of read) {
        expect([template, truths.get(id)?.(new Date())]).toEqual([template, false]);
      }
      before = await db.notice.findMany({ where: unread });
    }
  }
});
