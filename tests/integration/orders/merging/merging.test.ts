import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { mergeWish, unmergeWish } from "@/lib/orders/merging/actions";
import { mergeWish as merge, unmergeWish as unmerge } from "@/lib/orders/merging/commands";
import { listDuplicates, listOwnDuplicates } from "@/lib/orders/merging/queries";
import { checkIn, checkOut } from "@/lib/orders/service/commands";
import { acceptWish } from "@/lib/orders/volunteering/commands";
import { supplyWish } from "@/lib/orders/stock/commands";
import { approveWish, cancelWish, rateWish } from "@/lib/orders/wishes/commands";
import { dispatchWish } from "@/lib/orders/dispatch/commands";
import { findTracked } from "@/lib/public/tracking/queries";
import { wishLink } from "@/lib/shared/auth/tracking-link.server";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { aCast, type Cast } from "@/tests/support/cast";
import { expectNoDifference } from "@/tests/support/count-check";
import { aPhone, aStaff, aWish, present } from "@/tests/support/factories";
import { aWishIn, type StagedWish } from "@/tests/support/scenes";
import { mustSubmit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const rowOf = (id: string) => db.wish.findUniqueOrThrow({ where: { id } });
const statusOf = async (id: string) => (await rowOf(id)).status;

/** What is shown to whoever holds the link of a wish. */
async function shownTo({ id, trackingNumber }: StagedWish) {
  const { linkVersion } = await rowOf(id);
  const [key] = wishLink({ trackingNumber, linkVersion }).split("/").slice(-1);
  return present(await findTracked(trackingNumber, present(key)));
}

/** Two wishes of different residents, the first merged into the second. */
async function twoMerged(by = cast) {
  const first = await aWish(by.county.village.id);
  const second = await aWish(by.county.village.id);
  await mustSubmit(mergeWish, by.station, { wishId: first.id, intoId: second.id });
  return { first, second };
}

async function serve({ id: wishId }: StagedWish, by = cast) {
  const categoryId = by.county.category.id;
  const review = { categoryId, urgency: "NORMAL", isPublic: true } as const;
  await approveWish(by.station, { wishId, ...review });
  const volunteerIds = [by.invited.id];
  await dispatchWish(by.township, { wishId, to: "VOLUNTEERS", volunteerIds });
  await acceptWish(by.invited, { wishId, volunteerIds: [] });
  await supplyWish(by.station, { wishId, lines: [] });
  await checkIn(by.invited, { wishId });
  await checkOut(by.invited, { wishId, sure: true });
}

describe("a merged wish", () => {
  test("shows its asker how far the other one is, by their own link", async () => {
    const { first, second } = await twoMerged();
    await serve(second);
    expect(await shownTo(first)).toMatchObject({ isMerged: true, status: "SERVED" });
    const notices = await db.notice.findMany({
      where: { recipientId: first.resident.id },
      orderBy: { createdAt: "asc" },
    });
    expect(notices.map(({ template }) => template)).toEqual([
      ...["submitted", "merged", "approved", "accepted", "supplied", "served"],
    ]);
    expect(new Set(notices.map(({ wishId }) => wishId))).toEqual(new Set([first.id]));
  });

  test("tells its asker nothing of what the other one wrote", async () => {
    const { first, second } = await twoMerged();
    await serve(second);
    await rateWish(second.resident, { wishId: second.id, grade: 4, comment: "谢谢花奶奶的邻居" });
    expect(JSON.stringify(await shownTo(first))).not.toContain("花奶奶");
    await rateWish(first.resident, { wishId: first.id, grade: 5, comment: "花爷爷说好" });
    expect(JSON.stringify(await shownTo(second))).not.toContain("花爷爷");
    expect(JSON.stringify(await shownTo(first))).toContain("花爷爷");
  });

  test("is rated by each who asked, once, and the lowest grade counts", async () => {
    const { first, second } = await twoMerged();
    await serve(second);
    await rateWish(first.resident, { wishId: first.id, grade: 3 });
    await expect(rateWish(first.resident, { wishId: first.id, grade: 5 })).rejects.toThrow(
      "WISH_MOVED_ON",
    );
    await rateWish(second.resident, { wishId: second.id, grade: 5 });
    expect(await rowOf(second.id)).toMatchObject({ status: "RATED", grade: 3 });
  });

  test("is done again if one of them is not satisfied", async () => {
    const { first, second } = await twoMerged();
    await serve(second);
    await rateWish(second.resident, { wishId: second.id, grade: 5 });
    await rateWish(first.resident, { wishId: first.id, grade: 1 });
    expect(await rowOf(second.id)).toMatchObject({ status: "APPROVED", round: 2, raterIds: [] });
  });

  test("counts once, also after it was undone, and a recount finds no difference", async () => {
    const own = await aCast();
    const asked = async () => {
      const [sum] = await db.$queryRaw<{ asked: bigint }[]>`
        SELECT sum(asked) AS asked FROM current_counts
        WHERE "siteId" = ${own.county.village.id}::uuid AND slice = 'MONTH'`;
      return Number(sum?.asked);
    };
    const before = await asked();
    const { first, second } = await twoMerged(own);
    expect(await asked()).toBe(before + 1);
    await serve(second, own);
    await rateWish(second.resident, { wishId: second.id, grade: 5 });
    await rateWish(first.resident, { wishId: first.id, grade: 4 });
    await expectNoDifference(own.county.center.id);
    const [grades] = await db.$queryRaw<{ four: bigint; five: bigint }[]>`
      SELECT sum(grade4) AS four, sum(grade5) AS five FROM current_counts
      WHERE "siteId" = ${own.county.village.id}::uuid AND slice = 'MONTH'`;
    expect([Number(grades?.four), Number(grades?.five)]).toEqual([1, 0]);
    const again = await twoMerged(own);
    await mustSubmit(unmergeWish, own.station, { wishId: again.first.id });
    expect(await asked()).toBe(before + 3);
    await expectNoDifference(own.county.center.id);
  });
});

describe("a merge", () => {
  test.each(["SUBMITTED", "APPROVED", "DISPATCHED"] as const)(
    "of a wish that is %s is undone within a day, and not later",
    async (status) => {
      const now = new Date();
      const { id: wishId } = await aWishIn(status, cast);
      const into = await aWish(cast.county.village.id);
      await merge(cast.station, { wishId, intoId: into.id }, now);
      expect(await db.invitation.count({ where: { wishId, status: "PENDING" } })).toBe(0);
      const late = later(now, DAY_MS);
      await expect(unmerge(cast.station, { wishId }, late)).rejects.toThrow("MERGE_SETTLED");
      await unmerge(cast.station, { wishId }, later(now, DAY_MS - 1));
      expect(await rowOf(wishId)).toMatchObject({ status: "SUBMITTED", mergedIntoId: null });
    },
  );

  test("is undone by itself when the other wish is withdrawn: somebody still asks", async () => {
    const { first, second } = await twoMerged();
    await cancelWish(second.resident, { wishId: second.id });
    expect(await statusOf(first.id)).toBe("SUBMITTED");
  });

  test("takes no wish that stands for another one, none that is served, none of another scope", async () => {
    const { first, second } = await twoMerged();
    const third = await aWish(cast.county.village.id);
    const intoThird = { wishId: second.id, intoId: third.id };
    await expect(merge(cast.station, intoThird)).rejects.toThrow("HAS_MERGED");
    const intoMerged = { wishId: third.id, intoId: first.id };
    await expect(merge(cast.station, intoMerged)).rejects.toThrow("WISH_MOVED_ON");
    const served = await aWishIn("SERVED", cast);
    const intoServed = { wishId: third.id, intoId: served.id };
    await expect(merge(cast.station, intoServed)).rejects.toThrow("WISH_MOVED_ON");
    const sister = await aWish(cast.county.sisterVillage.id);
    const intoSister = { wishId: third.id, intoId: sister.id };
    await expect(merge(cast.station, intoSister)).rejects.toThrow("NOT_FOUND");
    const itself = { wishId: third.id, intoId: third.id };
    await expect(merge(cast.station, itself)).rejects.toThrow("NOT_FOUND");
    expect(await statusOf(third.id)).toBe("SUBMITTED");
  });
});

test.each([1, 2, 3, 4, 5, 6])("of two merged into each other at once, one stays (%i)", async () => {
  const one = await aWish(cast.county.village.id);
  const other = await aWish(cast.county.village.id);
  await Promise.allSettled([
    merge(cast.station, { wishId: one.id, intoId: other.id }),
    merge(cast.center, { wishId: other.id, intoId: one.id }),
  ]);
  const statuses = [await statusOf(one.id), await statusOf(other.id)];
  expect(statuses.toSorted()).toEqual(["MERGED", "SUBMITTED"]);
});

test.each([1, 2, 3, 4, 5, 6])("nobody is merged into a wish withdrawn at once (%i)", async () => {
  const one = await aWish(cast.county.village.id);
  const other = await aWish(cast.county.village.id);
  await Promise.allSettled([
    merge(cast.station, { wishId: one.id, intoId: other.id }),
    cancelWish(other.resident, { wishId: other.id }),
  ]);
  const [first, second] = [await statusOf(one.id), await statusOf(other.id)];
  expect(first === "SUBMITTED" || second === "SUBMITTED").toBe(true);
});

describe("duplicates are hinted", () => {
  const CHESS = "周末想请人到家里教下象棋";

  test("to staff, of the wishes they see", async () => {
    const { county, station } = await aCast();
    const wish = await aWish(county.village.id, { content: CHESS });
    const same = await aWish(county.village.id, { content: `${CHESS}呀` });
    await aWish(county.village.id, { content: "想学用手机看病挂号" });
    const subject = await rowOf(wish.id);
    const found = await listDuplicates(station, subject);
    expect(found.map(({ id }) => id)).toEqual([same.id]);
    const stranger = await aStaff(county.sisterVillage.id);
    expect(await listDuplicates(stranger, subject)).toEqual([]);
  });

  test("to a resident, of their own phone only", async () => {
    const phone = aPhone();
    const { county } = cast;
    await aWish(county.village.id, { content: CHESS });
    const own = await aWish(county.village.id, { content: CHESS, phone });
    const again = await aWish(county.village.id, { content: `${CHESS}呀`, phone });
    expect((await listOwnDuplicates(await rowOf(again.id))).map(({ id }) => id)).toEqual([own.id]);
    expect((await shownTo(again)).alike).toMatchObject({ trackingNumber: own.trackingNumber });
  });
});
