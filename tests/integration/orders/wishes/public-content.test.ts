import { beforeAll, expect, test } from "vitest";
import { findWishDetail } from "@/lib/desk/wish-detail/queries";
import { listPlaces, countQueues, listWishes } from "@/lib/desk/queues/queries";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { approveWish, rewordWish } from "@/lib/orders/wishes/actions";
import { findTracked } from "@/lib/public/tracking/queries";
import { buildTimeline } from "@/lib/public/tracking/timeline";
import { listWall } from "@/lib/public/wall/queries";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { db } from "@/lib/shared/db/db";
import { CONTENT_SELECT, openContent } from "@/lib/orders/wishes/sealed-wish.server";
import { aCast, type Cast } from "@/tests/support/cast";
import { aWish, present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit, submit } from "@/tests/support/submit";

const CONTENT = "张奶奶家灯坏了，打 138 - 1234 - 5678";
const MASKED = "张奶奶家灯坏了，打 •••";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

async function columnsOf(id: string) {
  const wish = await db.wish.findUniqueOrThrow({ where: { id }, select: CONTENT_SELECT });
  return { content: openContent(wish), publicContent: wish.publicContent };
}

const eventsOf = async (id: string) =>
  present(await findWishDetail(cast.station, id)).events.map(({ name, data }) => ({ name, data }));

const onWall = async (id: string) =>
  (await listWall(cast.county.center.id, {})).wishes.find((wish) => wish.id === id)?.content;

const review = (wishId: string) => ({
  wishId,
  categoryId: cast.county.category.id,
  urgency: "NORMAL",
  isPublic: true,
});

test("a wish keeps what was said, and beside it what anybody may read", async () => {
  const { id } = await aWish(cast.county.village.id, { content: CONTENT });
  expect(await columnsOf(id)).toEqual({ content: CONTENT, publicContent: MASKED });
});

test("an original without anything personal is the public sentence, until that is edited", async () => {
  const { id } = await aWish(cast.county.village.id, { content: "想请人换灯" });
  const sealedOf = async () => (await db.wish.findUniqueOrThrow({ where: { id } })).contentSealed;
  expect(await sealedOf()).toBeNull();
  await mustSubmit(approveWish, cast.station, { ...review(id), publicContent: "请帮忙换灯" });
  expect(await sealedOf()).toMatch(/^s1\./);
  expect(await columnsOf(id)).toEqual({ content: "想请人换灯", publicContent: "请帮忙换灯" });
});

test("the review edits the public sentence, which its event keeps; the original stays", async () => {
  const { id } = await aWish(cast.county.village.id, { content: CONTENT });
  const publicContent = "一位老人家里灯坏了";
  await mustSubmit(approveWish, cast.station, { ...review(id), publicContent });
  expect(await columnsOf(id)).toEqual({ content: CONTENT, publicContent });
  expect(await onWall(id)).toBe(publicContent);
  expect((await eventsOf(id)).at(-1)).toMatchObject({ name: "approve", data: { publicContent } });
});

test("a review that leaves it as proposed writes nothing of it into the event", async () => {
  const { id } = await aWish(cast.county.village.id, { content: CONTENT });
  await mustSubmit(approveWish, cast.station, { ...review(id), publicContent: MASKED });
  expect(await onWall(id)).toBe(MASKED);
  expect((await eventsOf(id)).at(-1)?.data.publicContent).toBeUndefined();
});

test("what is edited is masked as well", async () => {
  const { id } = await aWish(cast.county.village.id, { content: CONTENT });
  await mustSubmit(approveWish, cast.station, { ...review(id), publicContent: CONTENT });
  expect(await onWall(id)).toBe(MASKED);
});

test("after the review it can be edited again, as a step of the wish", async () => {
  const { id, trackingNumber } = await aWishIn("APPROVED", cast, { form: { content: CONTENT } });
  const publicContent = "请帮忙换灯，电话 13812345678";
  await mustSubmit(rewordWish, cast.station, { wishId: id, publicContent });
  expect(await onWall(id)).toBe("请帮忙换灯，电话 •••");
  expect((await columnsOf(id)).content).toBe(CONTENT);
  expect((await eventsOf(id)).at(-1)).toEqual({
    name: "correct",
    data: expect.objectContaining({ publicContent: "请帮忙换灯，电话 •••" }),
  });
  // The resident is told of no correction: what they wrote stands as it was.
  const key = present(trackingPath(trackingNumber).split("/")[3]);
  const { events } = present(await findTracked(trackingNumber, key));
  expect(buildTimeline(events).map(({ telling }) => telling)).not.toContain("correct");
});

test("an empty sentence is asked for again, and who does not answer for the wish edits nothing", async () => {
  const { id } = await aWishIn("APPROVED", cast, { form: { content: CONTENT } });
  const edit = (actor: Parameters<typeof submit>[1], publicContent: string) =>
    submit(rewordWish, actor, { wishId: id, publicContent });
  expect(await edit(cast.station, " ")).toMatchObject({
    fieldErrors: { publicContent: ["required"] },
  });
  for (const actor of [cast.sisterStation, cast.otherCenter, cast.invited]) {
    expect(await edit(actor, "别的")).toMatchObject({ ok: false });
  }
  expect((await columnsOf(id)).publicContent).toBe(MASKED);
});

test("the desk searches the public sentence, so that nobody is found by a phone in the original", async () => {
  const { id } = await aWish(cast.county.village.id, { content: `罕见的词，${CONTENT}` });
  const search = async (q: string) => {
    const view = deskViewSchema.parse({ queue: "all", q });
    const places = await listPlaces(cast.station);
    const { queues } = await countQueues(cast.station, view, places);
    const { rows } = await listWishes(cast.station, view, places);
    return { ids: rows.map((row) => row.id), counted: Object.values(queues) };
  };
  expect(await search("罕见的词")).toEqual({ ids: [id], counted: [1] });
  expect((await search("1234 - 5678")).ids).toEqual([]);
});
