import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/shared/db/db";
import { followWish, unfollowWish } from "@/lib/notices/inbox/actions";
import * as commands from "@/lib/notices/inbox/commands";
import { listInbox } from "@/lib/notices/inbox/queries";
import { findWishDetail } from "@/lib/desk/wish-detail/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStaff } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { approveWish } from "@/lib/orders/wishes/actions";
import { mustSubmit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const followers = (wishId: string) => db.follower.count({ where: { wishId } });

const approve = (wishId: string) =>
  mustSubmit(approveWish, cast.station, {
    wishId,
    categoryId: cast.county.category.id,
    urgency: "NORMAL",
    isPublic: true,
  });

describe("staff who follow a wish", () => {
  it("are told of its next steps, until they follow no longer", async () => {
    const colleague = await aStaff(cast.county.center.id);
    const told = async () =>
      (await listInbox(colleague, {})).threads.map(({ latest }) => latest.facts.template);
    const [followed, left] = [await aWishIn("SUBMITTED", cast), await aWishIn("SUBMITTED", cast)];
    await mustSubmit(followWish, colleague, { wishId: followed.id });
    await mustSubmit(followWish, colleague, { wishId: left.id });
    await mustSubmit(unfollowWish, colleague, { wishId: left.id });
    await approve(followed.id);
    await approve(left.id);
    expect(await told()).toEqual(["followed"]);
  });

  it("follow once, however often they press", async () => {
    const { id: wishId } = await aWishIn("SUBMITTED", cast);
    await Promise.all([1, 2, 3].map(() => mustSubmit(followWish, cast.center, { wishId })));
    expect(await followers(wishId)).toBe(1);
    const story = await findWishDetail(cast.center, wishId);
    expect(story?.facts.followerIds).toEqual([cast.center.id]);
  });

  it("end only their own", async () => {
    const { id: wishId } = await aWishIn("SUBMITTED", cast);
    await mustSubmit(followWish, cast.center, { wishId });
    await mustSubmit(unfollowWish, cast.station, { wishId });
    expect(await followers(wishId)).toBe(1);
  });
});

describe("a wish is followed by nobody", () => {
  it("to whose staff it does not exist", async () => {
    const { id: wishId } = await aWishIn("SUBMITTED", cast);
    for (const actor of [cast.sisterStation, cast.otherCenter]) {
      await expect(mustSubmit(followWish, actor, { wishId })).rejects.toThrow("NOT_FOUND");
    }
    expect(await followers(wishId)).toBe(0);
  });

  it("who is no staff, and by no city", async () => {
    const { id: wishId, resident } = await aWishIn("DISPATCHED", cast);
    for (const actor of [resident, cast.invited, cast.city]) {
      await expect(commands.followWish(actor, { wishId })).rejects.toThrow("FORBIDDEN");
    }
  });
});
