import { expect, test } from "vitest";
import { cellStates } from "@/lib/orders/wishes/five-orders";
import { WishStatus } from "@/prisma/generated/enums";

const SIGN = { done: "⬢", now: "◉", toCome: "⬡", broken: "✕" };

test("what the five cells show in each status", () => {
  const rows = Object.values(WishStatus).map(
    (status) =>
      `${cellStates(status)
        .map((state) => SIGN[state])
        .join("")} ${status}`,
  );
  expect(rows).toMatchInlineSnapshot(`
    [
      "◉⬡⬡⬡⬡ SUBMITTED",
      "⬢◉⬡⬡⬡ APPROVED",
      "✕⬡⬡⬡⬡ REJECTED",
      "⬢⬢◉⬡⬡ DISPATCHED",
      "⬢⬢⬢◉⬡ ACCEPTED",
      "⬢⬢⬢⬢◉ SUPPLIED",
      "⬢⬢⬢⬢◉ IN_SERVICE",
      "⬢⬢⬢⬢◉ SERVED",
      "⬢⬢⬢⬢⬢ RATED",
      "✕⬡⬡⬡⬡ CANCELLED",
      "⬢⬢⬢⬢⬡ UNRATED",
      "✕⬡⬡⬡⬡ MERGED",
    ]
  `);
});
