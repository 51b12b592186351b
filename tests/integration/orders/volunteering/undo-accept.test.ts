import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import {
  acceptWish,
  declineWish,
  explainDecline,
  undoAccept,
} from "@/lib/orders/volunteering/commands";
import { findWishPage } from "@/lib/orders/volunteering/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { listAnswers } from "@/tests/support/network";
import { runConcurrently } from "@/tests/support/races";
import { aWishIn } from "@/tests/support/scenes";

const minutes = (count: number) => new Date(Date.now() + count * 60_000);

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

test("a wish accepted by mistake is asked for as before, of the same people", async () => {
  const { id } = await aWishIn("ACCEPTED", cast);
  await undoAccept(cast.invited, { wishId: id });
  expect(await listAnswers(id)).toEqual({ 1: ["PENDING", "PENDING"] });
  const wish = await db.wish.findUniqueOrThrow({ where: { id } });
  expect(wish).toMatchObject({ status: "DISPATCHED", inOpenPool: false });
  await acceptWish(cast.alsoInvited, { wishId: id, volunteerIds: [] });
});

test("one taken from the pool goes back into the pool", async () => {
  const { id } = await aWishIn("ACCEPTED", cast, { asked: "POOL" });
  await undoAccept(cast.uninvolved, { wishId: id });
  const wish = await db.wish.findUniqueOrThrow({ where: { id } });
  expect(wish).toMatchObject({ status: "DISPATCHED", inOpenPool: true });
});

test("after ten minutes it is given back with a reason instead", async () => {
  const { id } = await aWishIn("ACCEPTED", cast);
  await expect(undoAccept(cast.invited, { wishId: id }, minutes(10))).rejects.toThrow("UNDO_OVER");
});

test("pressed eight times at once it happens once", async () => {
  const { id } = await aWishIn("ACCEPTED", cast);
  const results = await runConcurrently(Array(8).fill(id) as string[], 8, (wishId) =>
    undoAccept(cast.invited, { wishId }).then(
      () => "done",
      () => "refused",
    ),
  );
  expect(results.filter((one) => one === "done")).toHaveLength(1);
  const open = await db.assignment.count({ where: { wishId: id, endedAt: null } });
  expect(open).toBe(0);
});

test("declining is one press; a reason may follow, once", async () => {
  const { id } = await aWishIn("DISPATCHED", cast);
  await declineWish(cast.invited, { wishId: id });
  const answer = async () => {
    const page = await findWishPage(cast.invited, id);
    return page?.stage === "PAST" ? page.answer : null;
  };
  expect(await answer()).toBe("DECLINED");
  await explainDecline(cast.invited, { wishId: id, reason: "那天要值班" });
  expect(await answer()).toBe("EXPLAINED");
  await expect(explainDecline(cast.invited, { wishId: id, reason: "再说一句" })).rejects.toThrow(
    "WISH_MOVED_ON",
  );
});

test("an invitation's notice is read once it is answered", async () => {
  const { id } = await aWishIn("DISPATCHED", cast);
  const readAt = async () =>
    (await db.notice.findFirstOrThrow({ where: { wishId: id, recipientId: cast.invited.id } }))
      .readAt;
  expect(await readAt()).toBeNull();
  await declineWish(cast.invited, { wishId: id });
  expect(await readAt()).not.toBeNull();
});
