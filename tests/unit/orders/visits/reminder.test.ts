import { expect, test } from "vitest";
import { reminderFor } from "@/lib/orders/visits/reminder";
import { at, formatMoment } from "@/tests/support/moments";

test.each([
  ["days ahead: the evening before", "11-25 10:00", "11-28 14:30", "11-27 18:00"],
  ["on the next day: this evening", "11-25 10:00", "11-26 09:00", "11-25 18:00"],
  ["agreed at night for tomorrow: two hours before", "11-25 20:00", "11-26 14:00", "11-26 12:00"],
  ["agreed for today: two hours before", "11-25 10:00", "11-25 15:00", "11-25 13:00"],
  ["within two hours: no reminder", "11-25 10:00", "11-25 11:30", null],
])("a visit %s", (_, now, visit, reminder) => {
  expect(formatMoment(reminderFor(at(visit), at(now)))).toBe(reminder);
});
