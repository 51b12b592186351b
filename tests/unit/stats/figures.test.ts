import { expect, test } from "vitest";
import { figuresOf, fullestStep } from "@/lib/stats/figures";
import { WishStatus } from "@/prisma/generated/enums";

test("every status is counted once among open, served and stopped", () => {
  const statuses = Object.values(WishStatus);
  const figures = figuresOf(Object.fromEntries(statuses.map((status) => [status, 1])));
  expect(figures.wishes).toBe(statuses.length);
  expect(figures).toMatchObject({ open: 6, served: 3, rated: 1, stopped: 2 });
});

test("the fullest step is where staff or volunteers can do something, not where a rating is awaited", () => {
  expect(fullestStep(figuresOf({ SERVED: 9, APPROVED: 2, SUBMITTED: 1 }))).toBe("dispatch");
  expect(fullestStep(figuresOf({ SERVED: 9 }))).toBeNull();
});
