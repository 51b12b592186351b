import { expect, test } from "vitest";
import { MESSAGES } from "@/lib/i18n/messages";
import { NOTICE_TEMPLATES, recipientsOf, volunteersTold } from "@/lib/notices/recipients";
import { WISH_EVENTS } from "@/lib/wishes/lifecycle";

test("the steps a resident is told of", () => {
  const told = WISH_EVENTS.flatMap((event) =>
    recipientsOf(event, "resident", []).map(({ template }) => `${event}: ${template}`),
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
    ]
  `);
});

test("others are told beside the resident, or alone where the step is none of the resident's", () => {
  const others = volunteersTold("invited", ["a"]);
  expect(recipientsOf("accept", "resident", others).map(({ recipientId }) => recipientId)).toEqual([
    "resident",
    "a",
  ]);
  expect(recipientsOf("dispatch", "resident", others)).toEqual(others);
});

test("a volunteer is told once, for whatever reasons", () => {
  expect(volunteersTold("recalled", ["a", "b", "a"]).map(({ recipientId }) => recipientId)).toEqual(
    ["a", "b"],
  );
});

test("each notice has its words", () => {
  expect(Object.keys(MESSAGES["zh-CN"].notices)).toEqual(
    expect.arrayContaining([...NOTICE_TEMPLATES]),
  );
});
