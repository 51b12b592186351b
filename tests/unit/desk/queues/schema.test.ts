import { expect, test } from "vitest";
import { deskAddress, wishAddress } from "@/lib/desk/queues/desk-address";
import { deskViewSchema } from "@/lib/desk/queues/schema";

test("what an address says wrongly is as if it were not there", () => {
  expect(
    deskViewSchema.parse({
      queue: "' OR 1=1",
      place: "not an id",
      category: ["a", "b"],
      urgency: "",
      sort: "upwards",
      q: "   ",
      page: "-3",
      at: "x",
      unknown: "1",
    }),
  ).toEqual({});
});

test("a list remembers its filters, a wish where in the list it stood", () => {
  const view = deskViewSchema.parse({ queue: "review", q: "灯", page: "2" });
  expect(deskAddress(view)).toBe("/desk?queue=review&q=%E7%81%AF");
  expect(deskAddress(view, 3)).toBe("/desk?queue=review&q=%E7%81%AF&page=3");
  expect(wishAddress("id", view, 4)).toBe("/desk/wishes/id?queue=review&q=%E7%81%AF&page=2&at=4");
});
