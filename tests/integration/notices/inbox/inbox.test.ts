import { beforeEach, describe, expect, it } from "vitest";
import { findVolunteerActor } from "@/lib/shared/auth/queries";
import { db } from "@/lib/shared/db/db";
import { markAllRead } from "@/lib/notices/inbox/actions";
import * as commands from "@/lib/notices/inbox/commands";
import { countUnread, listInbox } from "@/lib/notices/inbox/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { recordStatements } from "@/tests/support/count-statements";
import { present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit } from "@/tests/support/submit";

let cast: Cast;
beforeEach(async () => {
  cast = await aCast();
});

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

/** A notice to somebody of a wish, so many minutes after the last step of it. */
async function aNotice(
  role: "VOLUNTEER" | "STAFF",
  recipientId: string,
  wishId: string,
  minutes = 0,
) {
  const { version } = await db.wish.update({
    where: { id: wishId },
    data: {},
    select: { version: true },
  });
  return db.notice.create({
    data: {
      wishId,
      eventSeq: version + 1 + minutes,
      template: "followed",
      recipientRole: role,
      recipientId,
      createdAt: new Date(Date.UTC(2026, 10, 25, 8, minutes)),
    },
  });
}

describe("the inbox", () => {
  it("holds what one was told and nobody else was, with the way to the wish", async () => {
    const { id } = await aWishIn("DISPATCHED", cast);
    expect((await listInbox(cast.invited, {})).threads).toMatchObject([
      {
        latest: { facts: { template: "invited" }, path: `/volunteer/services/${id}` },
        ...{ earlier: [], isRead: false },
      },
    ]);
    expect((await listInbox(cast.uninvolved, {})).threads).toEqual([]);
  });

  it("says to a volunteer where and what kind, never what the wish says", async () => {
    await aWishIn("DISPATCHED", cast);
    const [thread] = (await listInbox(cast.invited, {})).threads;
    expect(thread?.latest.category?.name).toBe(cast.county.category.name);
    expect(thread?.latest.facts).toMatchObject({ content: "…", place: cast.county.village.name });
  });

  it("says it to staff of the place, and no longer to who works elsewhere now", async () => {
    const { id } = await aWishIn("SUBMITTED", cast);
    await aNotice("STAFF", cast.township.id, id);
    const contentFor = async (actor: Cast["township"]) =>
      (await listInbox(actor, {})).threads[0]?.latest.facts.content;
    expect(await contentFor(cast.township)).toBe("灯坏了，请帮忙换一个");
    expect(await contentFor({ ...cast.township, siteId: cast.county.sisterTownship.id })).toBe("…");
  });

  it("takes four statements with the session and the count in the head, however much is in it", async () => {
    for (let count = 0; count < 5; count++) {
      const { id } = await aWishIn("DISPATCHED", cast);
      await aNotice("VOLUNTEER", cast.invited.id, id, count);
    }
    const statements = await recordStatements(async () => {
      const actor = present(await findVolunteerActor({ id: cast.invited.id }));
      await Promise.all([listInbox(actor, {}), countUnread(actor)]);
    });
    expect(statements.length).toBeLessThanOrEqual(4);
  });
});

describe("a notice", () => {
  it("is unread until it is opened, which leads to the wish; opened again it stays as read as it was", async () => {
    const { id: wishId } = await aWishIn("DISPATCHED", cast);
    const noticeId = present((await listInbox(cast.invited, {})).threads[0]).latest.id;
    expect(await countUnread(cast.invited)).toBe(1);

    const at = new Date("2026-11-25T08:00:00Z");
    const path = await commands.openNotice(cast.invited, { noticeId }, at);
    expect(path).toBe(`/volunteer/services/${wishId}`);
    expect(await countUnread(cast.invited)).toBe(0);

    await commands.openNotice(cast.invited, { noticeId }, new Date("2026-11-26T08:00:00Z"));
    expect((await db.notice.findUniqueOrThrow({ where: { id: noticeId } })).readAt).toEqual(at);
  });

  it("of others is not there, not even for who has the same id in another role", async () => {
    await aWishIn("DISPATCHED", cast);
    const noticeId = present((await listInbox(cast.invited, {})).threads[0]).latest.id;
    const twin = { ...cast.station, id: cast.invited.id };
    for (const other of [cast.alsoInvited, cast.center, twin]) {
      await expect(commands.openNotice(other, { noticeId })).rejects.toThrow("NOT_FOUND");
    }
    expect(await countUnread(cast.invited)).toBe(1);
    expect(await countUnread(twin)).toBe(0);
  });
});

describe("all of them", () => {
  it("are marked read by one press, but what came since the page was made stays unread", async () => {
    const { id } = await aWishIn("SUBMITTED", cast);
    const shown = await aNotice("STAFF", cast.station.id, id, 1);
    const meanwhile = await aNotice("STAFF", cast.station.id, id, 2);
    const others = await aNotice("STAFF", cast.township.id, id, 1);
    await mustSubmit(markAllRead, cast.station, { until: shown.createdAt });
    const unread = await db.notice.findMany({
      where: { id: { in: [shown.id, meanwhile.id, others.id] }, readAt: null },
    });
    expect(ids(unread).sort()).toEqual([meanwhile.id, others.id].sort());
  });

  it("are none for residents, who read the page of their wish, and for a city", async () => {
    const { resident } = await aWishIn("SUBMITTED", cast);
    for (const actor of [resident, cast.city]) {
      await expect(commands.markAllRead(actor, { until: new Date() })).rejects.toThrow("FORBIDDEN");
      expect(await countUnread(actor)).toBe(0);
    }
  });
});
