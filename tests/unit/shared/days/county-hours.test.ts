import { expect, test } from "vitest";
import { defaultHours, formatMinute } from "@/lib/shared/days/county-hours";

test.each([
  ["652301", "19:30", 0, 9], // 昌吉市
  ["6523", "19:30", 0, 9],
  ["640104", "18:00", 22, 7], // 银川 is not as far west
  ["110101", "18:00", 22, 7],
  [null, "18:00", 22, 7],
])("a county with the code %s closes at %s and sleeps from %i to %i", (code, closing, from, to) => {
  const { closingMinute, quietFrom, quietTo } = defaultHours(code);
  expect([formatMinute(closingMinute), quietFrom, quietTo]).toEqual([closing, from, to]);
});
