import { expect, test } from "vitest";
import { keptSince, LOG_DAYS, RETENTION } from "@/lib/shared/retention/rules";

test("logs are kept for six months at least, whichever these are", () => {
  const DAY_MS = 24 * 60 * 60 * 1000;
  for (let month = 0; month < 12; month += 1) {
    const days = (Date.UTC(2027, month + 6, 1) - Date.UTC(2027, month, 1)) / DAY_MS;
    expect(days).toBeLessThanOrEqual(LOG_DAYS);
  }
  for (const log of ["auditEntries", "contactViews"] as const)
    expect(RETENTION[log].days).toBeNull();
});

test("records of service are kept for good, since ten years are the least", () => {
  expect(RETENTION.wishEvents.days).toBeNull();
  expect(RETENTION.seats.days).toBeNull();
});

test("days are counted back from now", () => {
  const now = new Date("2027-07-04T12:00:00Z");
  expect(keptSince("exports", now)).toEqual(new Date("2027-06-04T12:00:00Z"));
});
