import { expect, test } from "vitest";
import { MESSAGES } from "@/lib/shared/i18n/messages";
import {
  NOTICE_TEMPLATES,
  listRecipients,
  staffRecipients,
  volunteerRecipients,
} from "@/lib/orders/wishes/recipients";
import { WISH_EVENTS } from "@/lib/orders/wishes/lifecycle";

const wish = { residentId: "resident", followerIds: [] };

test("the steps a resident is told of", () => {
  const told = WISH_EVENTS.flatMap((event) =>
    listRecipients(event, wish, []).map(({ template }) => `${event}: ${template}`),
  );
  expect(told).toMatchInlineSnapshot(`
    [
      "submit: submitted",
      "approve: approved",
      "reject: rejected",
      "accept: accepted",
      "release: released",
      "supply: supplied",
      "checkOut: served",
      "redo: redo",
      "cancel: cancelled",
      "pause: pausedForYou",
    ]
  `);
});

test("others are told beside the resident, or alone where the step is none of the resident's", () => {
  const others = volunteerRecipients("invited", ["a"]);
  expect(listRecipients("accept", wish, others).map(({ recipientId }) => recipientId)).toEqual([
    "resident",
    "a",
  ]);
  expect(listRecipients("dispatch", wish, others)).toEqual(others);
});

test("a volunteer is told once, for whatever reasons", () => {
  expect(
    volunteerRecipients("recalled", ["a", "b", "a"]).map(({ recipientId }) => recipientId),
  ).toEqual(["a", "b"]);
});

test("staff who follow a wish are told of each step, once", () => {
  const followed = { ...wish, followerIds: ["s", "t"] };
  const told = listRecipients("supply", followed, staffRecipients("overdue", ["s"]));
  expect(told.map(({ recipientId, template }) => `${recipientId}: ${template}`)).toEqual([
    "resident: supplied",
    "s: overdue",
    "t: followed",
  ]);
});

test("each notice has its words", () => {
  expect(Object.keys(MESSAGES["zh-CN"].notices)).toEqual(
    expect.arrayContaining([...NOTICE_TEMPLATES]),
  );
});
