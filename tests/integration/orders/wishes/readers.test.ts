import * as gateways from "@/lib/notices/deliveries/gateways.server";
import type { Message } from "@/lib/shared/sms/gateway";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { dispatchBatch } from "@/lib/desk/batch/commands";
import { findBatch, findReviews, listToReview } from "@/lib/desk/batch/queries";
import { findIntake } from "@/lib/desk/intake/queries";
import { listDue } from "@/lib/desk/queues/due-queries.data";
import { listPlaces, listWishes } from "@/lib/desk/queues/queries";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { findWishDetail } from "@/lib/desk/wish-detail/queries";
import { maySetRules } from "@/lib/orders/rules/policy";
import { previewWeights } from "@/lib/orders/rules/queries";
import { DEFAULT_WEIGHTS } from "@/lib/orders/dispatch/weights";
import { findStockItem } from "@/lib/orders/stock/queries";
import { findToday, findWishPage } from "@/lib/orders/volunteering/queries";
import { listPool } from "@/lib/orders/volunteering/pool.data";
import { amendWish, cancelWish } from "@/lib/orders/wishes/commands";
import { listInbox } from "@/lib/notices/inbox/queries";
import { sendDelivery } from "@/lib/notices/deliveries/send.data";
import { noticeText } from "@/lib/notices/inbox/notice-text";
import { findTracked } from "@/lib/public/tracking/queries";
import { findCountyOverview, listFulfilled, listWall } from "@/lib/public/wall/queries";
import { TABLE_NAMES } from "@/lib/reporting/exports/table-names";
import { tableFile } from "@/lib/reporting/exports/table-file";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { asked, madeFor, month } from "@/tests/integration/reporting/exports/asking";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStaff, aStockItem, present } from "@/tests/support/factories";
import { NOON, planAll } from "@/tests/support/invitation";
import { aWishIn, type StagedWish } from "@/tests/support/scenes";

const SECRETS = [
  "138 - 1234 - 5678",
  "１３９１１１１２２２２",
  "一三七零零零零一一一一",
  "1\u200B3\u200B6\u200B55556666",
  "999999 19900101 001X",
  "3号楼2单元501",
  "5-2-301",
  "0994-2345678",
  "新B12345",
  "bee@example.cn",
  "bee_1234",
] as const;

/** A wish that names everything it should not. */
const CONTENT = `修灯，${SECRETS.slice(0, 10).join("，")}，微信号 ${SECRETS[10]}`;

function expectNothingPrivate(shown: unknown): void {
  const text = typeof shown === "string" ? shown : JSON.stringify(shown);
  for (const secret of SECRETS) expect(text).not.toContain(secret);
  // Nor the digits that are left if somebody strips the marks.
  const digits = text.normalize("NFKC").replace(/[^\d]/g, "");
  for (const phone of ["13812345678", "13911112222", "13655556666"]) {
    expect(digits).not.toContain(phone);
  }
}

const seen = (shown: unknown) => {
  expect(JSON.stringify(shown)).toContain("修灯，•••");
  expectNothingPrivate(shown);
};

let cast: Cast;
const wishes = {} as Record<
  "SUBMITTED" | "APPROVED" | "DISPATCHED" | "ACCEPTED" | "SERVED" | "RATED" | "POOL",
  StagedWish
>;
beforeAll(async () => {
  cast = await aCast();
  for (const status of [
    "SUBMITTED",
    "APPROVED",
    "DISPATCHED",
    "ACCEPTED",
    "SERVED",
    "RATED",
  ] as const) {
    wishes[status] = await aWishIn(status, cast, { form: { content: CONTENT } });
  }
  wishes.POOL = await aWishIn("DISPATCHED", cast, { asked: "POOL", form: { content: CONTENT } });
});

const centerId = () => cast.county.center.id;
const LONG_AFTER = later(new Date(), 60 * DAY_MS);
const view = (query: object) => deskViewSchema.parse(query);

/** Everybody who reads a sentence and may not see the contact, with what they read. */
const READERS: [string, () => Promise<unknown>][] = [
  ["the wall", () => listWall(centerId(), {})],
  ["the wishes served last", () => listFulfilled(centerId(), 4)],
  ["the front page", () => findCountyOverview(centerId())],
  ["an invited volunteer's day", () => findToday(cast.alsoInvited, {})],
  ["an invited volunteer", () => findWishPage(cast.alsoInvited, wishes.DISPATCHED.id)],
  ["the open pool", () => listPool(cast.uninvolved, {})],
  ["a wish of the open pool", () => findWishPage(cast.uninvolved, wishes.POOL.id)],
  [
    "who served it, after the disclosure",
    () => findWishPage(cast.invited, wishes.RATED.id, LONG_AFTER),
  ],
  [
    "the history of who served it",
    async () => (await findToday(cast.invited, {}, LONG_AFTER)).history,
  ],
  ["staff, after the disclosure", () => findWishDetail(cast.station, wishes.RATED.id, LONG_AFTER)],
  [
    "a list of the desk",
    async () => listWishes(cast.station, view({ queue: "all" }), await listPlaces(cast.station)),
  ],
  [
    "the day's due list",
    async () =>
      listDue(cast.station, await listPlaces(cast.station), later(new Date(), 7 * DAY_MS)),
  ],
  ["a batch", async () => findBatch(cast.township, {}, await listPlaces(cast.township))],
  ["reviews", async () => listToReview(cast.station, { wish: [] }, await listPlaces(cast.station))],
  ["its preview", () => findReviews(cast.township, { ids: [wishes.SUBMITTED.id] }, new Date())],
  ["the wish just entered", () => findIntake(cast.station, { entered: wishes.SUBMITTED.id })],
  [
    "whoever holds the link",
    () => findTracked(wishes.SUBMITTED.trackingNumber, keyOf(wishes.SUBMITTED)),
  ],
];

const keyOf = ({ trackingNumber }: StagedWish) =>
  present(trackingPath(trackingNumber).split("/")[3]);

describe("what the resident wrote is read masked by", () => {
  test.each(READERS)("%s", async (_, read) => {
    seen(await read());
  });

  test("those who are told what became of a batch", async () => {
    const { id } = await aWishIn("APPROVED", cast, { form: { content: CONTENT } });
    const outcomes = await dispatchBatch(cast.township, {
      pairs: [{ wishId: id, target: { to: "POOL" } }],
    });
    seen(outcomes);
  });

  test("those who keep a store that supplied it", async () => {
    const item = await aStockItem(cast.county.village.id, 3);
    await db.stockMovement.create({
      data: { itemId: item.id, change: -1, wishId: wishes.SERVED.id },
    });
    seen(await findStockItem(cast.station, item.id));
  });

  test("those who try other weights", async () => {
    const admin = await aStaff(centerId(), { isAdmin: true });
    if (!maySetRules(admin)) throw new Error("expected to keep the rules");
    expectNothingPrivate(
      await previewWeights(admin, { ...DEFAULT_WEIGHTS, LOAD: 100 }, new Date()),
    );
  });

  test("those who get a message, a push or a mail", async () => {
    const sent: Message[] = [];
    const gateway = vi
      .spyOn(gateways, "getGateway")
      .mockReturnValue((message) => Promise.resolve(void sent.push(message)));
    for (const id of await planAll(NOON)) await sendDelivery(id, NOON);
    gateway.mockRestore();
    expect(sent.length).toBeGreaterThan(10);
    expectNothingPrivate(sent.map(({ title, text }) => `${title} ${text}`));
    expect(sent.some(({ text }) => text.includes("修灯，•••"))).toBe(true);
  });

  test("those who read their inbox", async () => {
    const t = getTranslator("zh-CN", "notices");
    for (const reader of [cast.invited, cast.alsoInvited, cast.station]) {
      const { threads } = await listInbox(reader, {});
      const notices = threads.flatMap(({ latest, earlier }) => [latest, ...earlier]);
      expectNothingPrivate(notices);
      expectNothingPrivate(notices.map(({ facts }) => noticeText(facts, t, "zh-CN")));
    }
  });

  test("those who take figures away: exports and open data", async () => {
    const admin = await aStaff(centerId(), { isAdmin: true });
    expectNothingPrivate(await madeFor(admin, asked(centerId())));
    const dashboard = present(
      await findDashboard(admin, { period: { from: month, to: month }, figure: "asked" }),
    );
    for (const table of TABLE_NAMES) {
      const { content } = await tableFile(dashboard, table, "csv", "zh-CN");
      expectNothingPrivate(String(content));
    }
  });
});

describe("it is read as it was written by", () => {
  test("staff who may see the contact", async () => {
    const detail = present(await findWishDetail(cast.station, wishes.SUBMITTED.id));
    expect(detail).toMatchObject({
      content: CONTENT,
      publicContent: expect.stringContaining("•••"),
    });
  });

  test("who accepted it, until the disclosure is over", async () => {
    const page = await findWishPage(cast.invited, wishes.ACCEPTED.id);
    expect(page).toMatchObject({ stage: "HELD", service: { content: CONTENT } });
  });
});

test("words added to a wish are masked for staff after the disclosure, and for whoever holds the link", async () => {
  const { id, resident, ...wish } = await aWishIn("SUBMITTED", cast);
  await amendWish(resident, { wishId: id, word: CONTENT });
  expect(present(await findWishDetail(cast.station, id)).events.at(-1)?.note).toBe(CONTENT);
  seen(await findTracked(wish.trackingNumber, keyOf({ ...wish, id, resident })));
  await cancelWish(resident, { wishId: id });
  expectNothingPrivate(await findWishDetail(cast.station, id, LONG_AFTER));
});
