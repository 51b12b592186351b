import { expect, test } from "vitest";
import { scheduleVisitSchema } from "@/lib/orders/visits/schema";
import { formatMoment } from "@/tests/support/moments";

const wishId = "0192f0c0-0000-7000-8000-000000000001";
const read = (day: string, time: string) => scheduleVisitSchema.safeParse({ wishId, day, time });

test("day and time are those of China, however they are typed", () => {
  for (const [day, time] of [
    ["2026-11-28", "14:30"],
    [" ２０２６-１１-２８ ", "１４：３０"],
    ["2026-11-28", "14:30:00"],
  ] as const) {
    expect(formatMoment(read(day, time).data?.visitAt ?? null)).toBe("11-28 14:30");
  }
});

test.each([
  ["a day that does not exist", "2026-02-30", "14:30", "day"],
  ["no day", "", "14:30", "day"],
  ["a time that does not exist", "2026-11-28", "25:00", "time"],
])("%s is refused beside its field", (_, day, time, field) => {
  expect(read(day, time).error?.issues[0]?.path).toEqual([field]);
});
