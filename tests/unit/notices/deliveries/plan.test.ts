import { describe, expect, test } from "vitest";
import { MAX_ATTEMPTS, nextAttemptAt } from "@/lib/notices/deliveries/back-off";
import { planFor } from "@/lib/notices/deliveries/plan";
import { endOfQuietHours } from "@/lib/shared/days/quiet-hours";
import { USUAL_HOURS } from "@/lib/shared/days/county-hours";
import { toPreference } from "@/lib/notices/inbox/preference";

const at = (time: string) => new Date(`2026-11-25T${time}:00+08:00`);
const tomorrow = (time: string) => new Date(`2026-11-26T${time}:00+08:00`);

describe("quiet hours are hours in China", () => {
  test.each([
    ["at noon nothing is quiet", 22, 7, "12:00", at("12:00")],
    ["late in the evening it waits for the next morning", 22, 7, "22:00", tomorrow("07:00")],
    ["after midnight it waits for the same morning", 22, 7, "03:30", at("07:00")],
    ["at seven it goes out", 22, 7, "07:00", at("07:00")],
    ["a nap at noon", 12, 14, "13:15", at("14:00")],
    ["before the nap", 12, 14, "11:59", at("11:59")],
    ["from ten to ten is never", 10, 10, "10:30", at("10:30")],
    ["until midnight", 20, 0, "21:00", tomorrow("00:00")],
  ])("%s", (_, quietFrom, quietTo, time, end) => {
    expect(endOfQuietHours(at(time), { quietFrom, quietTo })).toEqual(end);
  });
});

describe("a notice goes out", () => {
  const all = { phone: "19900000001", email: "a@example.com", subscriptionId: "device" };
  const none = { phone: null, email: null, subscriptionId: null };
  const usual = toPreference("VOLUNTEER", null, USUAL_HOURS);
  const by = (channel: "SMS" | "EMAIL" | "PUSH" | null) => ({ ...usual, channel });
  const noon = at("12:00");

  test.each([
    ["by SMS where nothing was chosen", usual, all, { channel: "SMS", address: all.phone }],
    ["by e-mail", by("EMAIL"), all, { channel: "EMAIL", address: all.email }],
    ["to the browser", by("PUSH"), all, { channel: "PUSH", address: "device" }],
    [
      "by SMS where the browser is gone",
      by("PUSH"),
      { ...all, subscriptionId: null },
      { channel: "SMS", address: all.phone },
    ],
  ] as const)("%s", (_, preference, addresses, plan) => {
    expect(planFor("VOLUNTEER", preference, addresses, false, noon)).toEqual({
      ...plan,
      notBefore: noon,
    });
  });

  test("not at all where the inbox was chosen, or nothing is known", () => {
    expect(planFor("VOLUNTEER", by(null), all, false, noon)).toBeNull();
    expect(planFor("VOLUNTEER", by("SMS"), none, false, noon)).toBeNull();
    expect(planFor("STAFF", toPreference("STAFF", null, USUAL_HOURS), all, false, noon)).toBeNull();
  });

  test("at night in the morning, and at once when it is urgent", () => {
    const night = at("23:00");
    expect(planFor("VOLUNTEER", usual, all, false, night)?.notBefore).toEqual(tomorrow("07:00"));
    expect(planFor("VOLUNTEER", usual, all, true, night)?.notBefore).toEqual(night);
  });
});

test("who is not reached is tried again ever later, and six times at most", () => {
  const now = at("12:00");
  const waits = Array.from({ length: MAX_ATTEMPTS }, (_, index) => {
    const again = nextAttemptAt(index + 1, now);
    return again && (again.getTime() - now.getTime()) / 60_000;
  });
  expect(waits).toEqual([1, 4, 16, 64, 256, null]);
});
