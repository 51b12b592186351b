import { beforeEach, describe, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { approveBatch } from "@/lib/desk/batch/actions";
import { findReviews, listToReview } from "@/lib/desk/batch/queries";
import { formatVersion, reviewViewSchema } from "@/lib/desk/batch/schema";
import { claimWish } from "@/lib/desk/claims/commands";
import { db } from "@/lib/shared/db/db";
import { listPlaces } from "@/lib/desk/queues/queries";
import { pauseWish } from "@/lib/orders/dispatch/commands";
import { amendWish, approveWish, rejectWish } from "@/lib/orders/wishes/commands";
import type { NewWish } from "@/lib/orders/wishes/schema";
import { aCast, type Cast } from "@/tests/support/cast";
import { aWish, present } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";
import { snapshotWish } from "@/tests/support/wish-snapshot";

let cast: Cast;
beforeEach(async () => {
  cast = await aCast();
});

/** Sentences that no two wishes have in common. */
const SENTENCES = [
  "水龙头一直滴水",
  "想请人教用手机",
  "孩子没人接送",
  "屋顶漏雨要补",
  "陪老人去体检",
];

/** A wish of the village with a category, as one chosen from the menu. */
async function aReady(form: Partial<NewWish> = {}): Promise<string> {
  const { id } = await aWish(cast.county.village.id, { content: nextSentence(), ...form });
  const categoryId = cast.county.category.id;
  await db.wish.update({ where: { id }, data: { categoryId } });
  return id;
}

let used = 0;
const nextSentence = () => present(SENTENCES[used++ % SENTENCES.length]);

const preview = (actor: StaffActor, ids: string[], categoryId?: string) =>
  findReviews(actor, { ids, categoryId }, new Date());

async function obstacles(actor: StaffActor, ids: string[], categoryId?: string) {
  return (await preview(actor, ids, categoryId)).map(({ obstacle }) => obstacle);
}

/** What the preview of these wishes sends. */
async function ticked(actor: StaffActor, ids: string[]): Promise<string[]> {
  return (await preview(actor, ids)).map(formatVersion);
}

const statusOf = async (id: string) => (await snapshotWish(id)).status;

describe("the wishes to be reviewed together", () => {
  test("are those of the own unit and of units below it, and no others", async () => {
    const [id, approved] = [await aReady(), await aReady()];
    await approveWish(cast.station, { wishId: approved, ...review() });
    const listed = async (actor: StaffActor, query: Record<string, string> = {}) => {
      const view = reviewViewSchema.parse(query);
      const rows = await listToReview(actor, view, await listPlaces(actor, view.place));
      // The cast has wishes of its own.
      return rows.map((row) => row.id).filter((one) => [id, approved].includes(one));
    };
    for (const actor of [cast.station, cast.township, cast.center]) {
      expect(await listed(actor)).toEqual([id]);
    }
    expect(await listed(cast.center, { queue: "review" })).toEqual([]);
    expect(await listed(cast.center, { queue: "belowReview" })).toEqual([id]);
    expect(await listed(cast.center, { urgency: "URGENT" })).toEqual([]);
    for (const actor of [cast.sisterTownship, cast.otherCenter, cast.city]) {
      expect(await listed(actor)).toEqual([]);
    }
  });
});

describe("the preview", () => {
  test("says as what each would be approved", async () => {
    const id = await aReady({ urgency: "URGENT" });
    const [shown] = await preview(cast.township, [id]);
    expect(shown).toMatchObject({
      ...{ id, urgency: "URGENT", obstacle: null, isGiven: false },
      category: { id: cast.county.category.id },
      unit: { name: cast.county.village.name },
    });
  });

  test("leaves out what needs somebody to decide, and says why", async () => {
    const { village } = cast.county;
    const bare = (await aWish(village.id, { content: "路灯不亮了" })).id;
    const masked = await aReady({ content: "帮忙搬家，打13812345678" });
    const [paused, claimed, done, rejected] = [
      await aReady(),
      await aReady(),
      await aReady(),
      await aReady(),
    ];
    const twins = [await aReady({ content: "想学剪纸" }), await aReady({ content: "想学剪纸" })];
    await pauseWish(cast.station, { wishId: paused, reason: "电话打不通" });
    await claimWish(cast.center, { wishId: claimed });
    await approveWish(cast.station, { wishId: done, ...review() });
    await rejectWish(cast.station, { wishId: rejected, reason: "不属本站" });
    const ids = [bare, masked, paused, claimed, done, rejected, ...twins];
    expect(await obstacles(cast.township, ids)).toEqual([
      ...["NO_CATEGORY", "HIDDEN_WORDS", "PAUSED", "CLAIMED"],
      ...["APPROVED", "MOVED_ON", "ALIKE", "ALIKE"],
    ]);
    // What oneself has in hand is not in another's.
    expect(await obstacles(cast.center, [claimed])).toEqual([null]);
  });

  test("gives those without a category the one chosen, if it is of the county", async () => {
    const { village, category } = cast.county;
    const bare = (await aWish(village.id, { content: "路灯不亮了" })).id;
    const [shown] = await preview(cast.township, [bare], category.id);
    expect(shown).toMatchObject({ obstacle: null, isGiven: true, category: { id: category.id } });
    expect(await obstacles(cast.township, [bare], crypto.randomUUID())).toEqual(["NO_CATEGORY"]);
  });

  test("shows nothing that the actor may not see", async () => {
    const id = await aReady();
    for (const actor of [cast.sisterTownship, cast.otherCenter, cast.city]) {
      expect(await preview(actor, [id])).toEqual([]);
    }
  });
});

describe("confirming", () => {
  test("takes the step of a single review for each, and names each", async () => {
    const ids = [await aReady({ hasConsent: true }), await aReady({ hasConsent: false })];
    await db.wish.updateMany({ where: { id: { in: ids } }, data: { language: "kk" } });
    const wish = await ticked(cast.township, ids);
    const { data } = await mustSubmit(approveBatch, cast.township, { wish });
    expect(Object.keys(data ?? {})).toEqual(ids.map((id) => `sent.${id}`));
    for (const [index, id] of ids.entries()) {
      const { events } = await snapshotWish(id);
      expect(events.at(-1)).toMatchObject({ name: "approve", actorId: cast.township.id });
      const row = await db.wish.findUniqueOrThrow({ where: { id } });
      const isPublic = index === 0;
      expect(row).toMatchObject({ status: "APPROVED", isPublic, language: "kk" });
    }
  });

  test("leaves alone what changed since the preview, and tells it", async () => {
    const [same, amended, rejected] = [await aReady(), await aReady(), await aReady()];
    const wish = await ticked(cast.township, [same, amended, rejected]);
    await amendWish(cast.station, { wishId: amended, word: "要两个人来" });
    await rejectWish(cast.station, { wishId: rejected, reason: "不属本站" });
    const { data } = await mustSubmit(approveBatch, cast.township, { wish });
    expect(Object.keys(data ?? {})).toEqual([
      ...[`sent.${same}`, `left.${amended}`, `left.${rejected}`],
    ]);
    expect(await statusOf(amended)).toBe("SUBMITTED");
    expect(await statusOf(rejected)).toBe("REJECTED");
  });

  test("leaves alone what a colleague has taken on since", async () => {
    const id = await aReady();
    const wish = await ticked(cast.township, [id]);
    await claimWish(cast.center, { wishId: id });
    const { ok, data } = await submit(approveBatch, cast.township, { wish });
    expect([ok, Object.keys(data ?? {})]).toEqual([false, [`left.${id}`]]);
    expect(await statusOf(id)).toBe("SUBMITTED");
  });

  test("twice, or by two at once, approves each once", async () => {
    const ids = [await aReady(), await aReady(), await aReady()];
    const wish = await ticked(cast.township, ids);
    const both = [cast.township, cast.center].map((actor) => submit(approveBatch, actor, { wish }));
    const keys = (await Promise.all(both)).flatMap(({ data }) => Object.keys(data ?? {}));
    const done = keys.filter((key) => key.startsWith("sent."));
    expect(done.toSorted()).toEqual(ids.map((id) => `sent.${id}`).toSorted());
    const again = await submit(approveBatch, cast.township, { wish });
    expect(again.ok).toBe(false);
    for (const id of ids) {
      const { events } = await snapshotWish(id);
      expect(events.filter(({ name }) => name === "approve")).toHaveLength(1);
    }
  });

  test("nothing ticked is said so", async () => {
    const shown = await submit(approveBatch, cast.township, {});
    expect(shown).toMatchObject({ ok: false, fieldErrors: { wish: ["pickOne"] } });
  });
});

function review() {
  return {
    categoryId: cast.county.category.id,
    urgency: "NORMAL" as const,
    isPublic: false,
  };
}
