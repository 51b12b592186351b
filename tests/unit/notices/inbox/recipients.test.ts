import { expect, test } from "vitest";
import { MESSAGES } from "@/lib/shared/i18n/messages";
import {
  listRecipients,
  withFollowers,
  withHelpers,
  withinReach,
  withPassedOn,
  type Audiences,
} from "@/lib/orders/wishes/recipients";
import { NOTICE_TEMPLATES } from "@/lib/orders/wishes/notice-template";
import { AUDIENCES, TOLD } from "@/lib/orders/wishes/told";
import { WISH_EVENTS } from "@/lib/orders/wishes/lifecycle";

/** One person in each audience, named after it. */
const everybody = Object.fromEntries(AUDIENCES.map((one) => [one, [one]])) as Audiences;

const told = (event: keyof typeof TOLD, audiences: Audiences, actorId: string | null = null) =>
  listRecipients(event, audiences, actorId).map(
    ({ recipientId, template }) => `${recipientId}: ${template}`,
  );

test("each step tells whom the table names, and nobody else", () => {
  for (const event of WISH_EVENTS) {
    const expected = Object.entries(TOLD[event]).map(([who, what]) => `${who}: ${what}`);
    expect(told(event, everybody).sort()).toEqual(expected.sort());
  }
});

test("who is several things to a wish is told once, by the first", () => {
  const both = { attendees: ["a"], leader: ["a"], invited: ["b", "b"] };
  expect(told("recall", both)).toEqual(["b: recalled", "a: recalled"]);
});

test("who takes a step is not told of it, the resident excepted", () => {
  const { attendees } = everybody;
  expect(told("schedule", { attendees, leader: ["l"] }, "attendees")).toEqual(["l: visitAgreed"]);
  expect(told("schedule", { resident: ["r"] }, "r")).toEqual(["r: scheduled"]);
});

test("staff who follow a wish are told of each step, once", () => {
  const recipients = withFollowers(listRecipients("overdue", { unit: ["s"] }, null), ["s", "t"]);
  expect(recipients.map(({ recipientId, template }) => `${recipientId}: ${template}`)).toEqual([
    "s: overdue",
    "t: followed",
  ]);
});

test("what a resident without a mobile number would be told, staff are asked to pass on, once", () => {
  const audiences = { resident: ["r"], unit: ["s"], attendees: ["v"] };
  const recipients = withPassedOn(listRecipients("cancel", audiences, "s"), () => true, [
    ...["s", "t"],
  ]);
  expect(recipients.map(({ recipientId, template }) => `${recipientId}: ${template}`)).toEqual([
    ...["s: passOn.cancelled", "t: passOn.cancelled", "v: cancelled"],
  ]);
});

test("who is out of reach is sent nothing, and others are", () => {
  const notices = listRecipients("cancel", { resident: ["r"], attendees: ["v"] }, "s");
  const reached = withinReach(notices, () => true);
  expect(reached.map(({ recipientId }) => recipientId)).toEqual(["v"]);
  expect(withinReach(notices, () => false)).toEqual(notices);
});

test("the helper is told what the resident is told, and nothing of what others are", () => {
  const notices = listRecipients("accept", { resident: ["r"], named: ["v"] }, null);
  const helped = withHelpers(notices, () => "h");
  expect(helped.slice(notices.length)).toEqual([
    { recipientRole: "HELPER", recipientId: "h", template: "accepted" },
  ]);
  expect(withHelpers(notices, () => null)).toEqual(notices);
});

test("each notice has its words", () => {
  const { passOn: toBePassedOn, ...notices } = MESSAGES["zh-CN"].notices;
  const words = [
    ...Object.keys(notices),
    ...Object.keys(toBePassedOn).map((template) => `passOn.${template}`),
  ];
  expect(words).toEqual(expect.arrayContaining([...NOTICE_TEMPLATES]));
});
