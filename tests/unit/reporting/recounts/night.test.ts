import { expect, test } from "vitest";
import { startOfNight } from "@/lib/reporting/recounts/night";

test("the night begins at two in the morning in China", () => {
  expect(startOfNight(new Date("2026-11-26T17:59:59Z"))).toBeNull();
  const night = new Date("2026-11-26T18:00:00Z");
  expect(startOfNight(night)).toEqual(night);
  expect(startOfNight(new Date("2026-11-27T15:59:59Z"))).toEqual(night);
  expect(startOfNight(new Date("2026-11-27T16:30:00Z"))).toBeNull();
});
