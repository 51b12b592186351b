import { beforeAll, expect, test } from "vitest";
import {
  markAllRead,
  openNotice,
  setOwnPreference,
  setPreference,
  subscribeOwnPush,
  unsubscribeOwnPush,
} from "@/lib/notices/inbox/actions";
import { countUnread, findNoticeSettings, listInbox } from "@/lib/notices/inbox/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { aWish, present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit, submit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

test("a notice is opened, which leads to what it is about and counts as read", async () => {
  const { id } = await aWishIn("DISPATCHED", cast);
  const noticeId = present((await listInbox(cast.invited, {})).threads[0]).latest.id;
  const { to } = await mustSubmit(openNotice, cast.invited, { noticeId });
  expect(to).toBe(`/volunteer/services/${id}`);
  expect(await countUnread(cast.invited)).toBe(0);
});

test("a resident's browser is told, and then no more, from the page of the wish", async () => {
  const { resident } = await aWish(cast.county.village.id);
  const endpoint = "https://push.example.com/resident";
  const browser = { endpoint, p256dh: "p".repeat(87), auth: "a".repeat(22) };
  await mustSubmit(subscribeOwnPush, resident, browser);
  expect((await findNoticeSettings(resident)).devices).toEqual([endpoint]);
  await mustSubmit(unsubscribeOwnPush, resident, { endpoint });
  expect((await findNoticeSettings(resident)).devices).toEqual([]);
});

test.each(["0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "yesterday"])(
  "notices are not read until %s",
  async (until) => {
    const shown = await submit(markAllRead, cast.invited, { until });
    expect(shown).toMatchObject({ fieldErrors: { until: ["invalid"] } });
  },
);

const QUIET = { quietFrom: 20, quietTo: 8, locale: "en" };

test.each([
  ["no address", { channel: "EMAIL" }, { email: ["emailNeeded"] }],
  ["an address that is none", { channel: "EMAIL", email: "nobody" }, { email: ["email"] }],
  ["an hour there is not", { channel: "INBOX", quietTo: 24 }, { quietTo: ["pickOne"] }],
  ["no channel", {}, { channel: ["pickOne"] }],
])("of how to be told, %s is said at its field", async (_, fields, fieldErrors) => {
  const { resident } = await aWish(cast.county.village.id);
  const typed = { ...QUIET, ...fields };
  for (const shown of [
    await submit(setPreference, cast.station, typed),
    await submit(setOwnPreference, resident, typed),
  ]) {
    expect(shown).toMatchObject({ ok: false, fieldErrors });
  }
});

test("without the link of a wish nobody answers for its resident", async () => {
  const fields = { ...QUIET, channel: "INBOX", trackingNumber: "ABCD2345", trackingKey: "none" };
  expect(await submit(setOwnPreference, cast.station, fields)).toMatchObject({ code: "NOT_FOUND" });
});
