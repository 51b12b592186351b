import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/shared/db/db";
import { openNotice } from "@/lib/notices/inbox/actions";
import { countUnread, listInbox } from "@/lib/notices/inbox/queries";
import { parseCursor } from "@/lib/shared/forms/paging";
import { aCast, type Cast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit } from "@/tests/support/submit";

let cast: Cast;
beforeEach(async () => {
  cast = await aCast();
});

/** Notices to one of the staff about a wish, the first at this minute and one each minute after it. */
async function areTold(recipientId: string, wishId: string, { from = 0, count = 1 } = {}) {
  const data = Array.from({ length: count }, (_, index) => ({
    ...{ id: randomUUID(), wishId, eventSeq: 1000 + from + index, template: "followed" },
    ...{ recipientRole: "STAFF" as const, recipientId },
    createdAt: new Date(Date.UTC(2026, 10, 25, 8, from + index)),
  }));
  await db.notice.createMany({ data });
  return data.map(({ id }) => id);
}

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe("what is told of one wish", () => {
  it("is one thread, the newest on top and the earlier beneath it", async () => {
    const [one, other] = [await aWishIn("SUBMITTED", cast), await aWishIn("SUBMITTED", cast)];
    const { id: reader } = cast.station;
    const told = await areTold(reader, one.id, { from: 1, count: 3 });
    const [between] = await areTold(reader, other.id, { from: 2 });
    await areTold(cast.township.id, one.id, { from: 9 });
    const { threads } = await listInbox(cast.station, {});
    expect(threads.map(({ latest, earlier }) => [latest.id, ...ids(earlier)])).toEqual([
      told.toReversed(),
      [between],
    ]);
  });

  it("is read as a whole when it is opened, and counts as one until then", async () => {
    const [one, other] = [await aWishIn("SUBMITTED", cast), await aWishIn("SUBMITTED", cast)];
    const { id: reader } = cast.station;
    const [first] = await areTold(reader, one.id, { count: 3 });
    const [others] = await areTold(cast.township.id, one.id, { from: 5 });
    await areTold(reader, other.id);
    expect(await countUnread(cast.station)).toBe(2);
    await mustSubmit(openNotice, cast.station, { noticeId: first });
    expect(await countUnread(cast.station)).toBe(1);
    const { threads } = await listInbox(cast.station, {});
    expect(threads.map(({ isRead }) => isRead)).toEqual([true, false]);
    expect(await db.notice.count({ where: { id: present(others), readAt: null } })).toBe(1);
  });

  it("is unread as long as one of it is, whichever", async () => {
    const { id } = await aWishIn("SUBMITTED", cast);
    const [, newest] = await areTold(cast.station.id, id, { count: 2 });
    await db.notice.update({ where: { id: present(newest) }, data: { readAt: new Date() } });
    expect((await listInbox(cast.station, {})).threads).toMatchObject([
      { latest: { id: newest }, isRead: false },
    ]);
  });
});

describe("threads", () => {
  it("come twenty at a time, newest first, each once with all of it", async () => {
    const newest = [];
    const wishes = [];
    for (let count = 0; count < 22; count++) {
      const { id } = await aWishIn("SUBMITTED", cast);
      wishes.push(id);
      await areTold(cast.station.id, id, { from: count });
    }
    for (const [index, id] of wishes.entries()) {
      newest.push(...(await areTold(cast.station.id, id, { from: 30 + index })));
    }
    const first = await listInbox(cast.station, {});
    const second = await listInbox(cast.station, { before: present(parseCursor(first.next)) });
    const all = [...first.threads, ...second.threads];
    expect(first.threads).toHaveLength(20);
    expect(all.map(({ latest }) => latest.id)).toEqual(newest.reverse());
    expect(all.every(({ earlier }) => earlier.length === 1)).toBe(true);
    expect(second.next).toBeNull();
  });

  it("are counted up to a hundred", async () => {
    const { id: wishId } = await aWishIn("SUBMITTED", cast);
    const move = { volunteerId: cast.invited.id, fromSiteId: cast.county.village.id };
    const moves = await db.volunteerMove.createManyAndReturn({
      data: Array.from({ length: 130 }, () => ({ ...move, toSiteId: cast.neighborVillage.id })),
    });
    await areTold(cast.station.id, wishId);
    await db.notice.createMany({
      data: moves.map(({ id: moveId }) => ({
        ...{ moveId, eventSeq: 1, template: "movedHere" },
        ...{ recipientRole: "STAFF" as const, recipientId: cast.station.id },
      })),
    });
    expect(await countUnread(cast.station)).toBe(100);
  });
});
