import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { writeCalendar, type CalendarEvent } from "@/lib/shared/days/calendar";
import { HOUR_MS } from "@/lib/shared/days/durations";

const START = new Date("2026-12-04T08:00:00Z");

const event = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  ...{ uid: "a@hive", sequence: 3, changedAt: new Date("2026-12-01T00:00:00Z") },
  ...{ startsAt: START, endsAt: new Date(START.getTime() + HOUR_MS), title: "剪纸课" },
  ...given,
});

function read(text: string) {
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return component.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
}

describe("a calendar file", () => {
  test("is read by a foreign parser as it was meant, whatever stands in it", () => {
    const title = "剪纸课，第 3 次; “折”, 剪\\刻";
    const description = "从对折学起。\n剪刀请自带。\r\n  材料现场领。";
    const [one] = read(
      writeCalendar({
        product: "Test",
        name: "昌吉市",
        events: [event({ title, description, place: "二楼, 活动室" })],
      }),
    );
    expect(one).toMatchObject({ uid: "a@hive", sequence: 3, summary: title });
    expect(one?.description).toBe("从对折学起。\n剪刀请自带。\n材料现场领。");
    expect(one?.location).toBe("二楼, 活动室");
    expect(one?.startDate.toJSDate()).toEqual(START);
  });

  test("has no line of more than 75 bytes, and no character in two lines", () => {
    const title = "活动😀".repeat(60);
    const text = writeCalendar({ product: "Test", events: [event({ title })] });
    for (const line of text.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain("\uFFFD");
    }
    expect(read(text)[0]?.summary).toBe(title);
  });

  test("says what is cancelled, and nothing of the state of a visit", () => {
    const events = [event({ isCancelled: true }), event({ isCancelled: false }), event()];
    const text = writeCalendar({ product: "Test", events });
    expect(text.match(/STATUS:\w+/g)).toEqual(["STATUS:CANCELLED", "STATUS:CONFIRMED"]);
  });

  test("of seven thousand activities is written at once, a part of it read again", () => {
    const events = Array.from({ length: 7000 }, (_, index) =>
      event({ uid: `${index}@hive`, description: "带上社保卡，讲完一个一个问。".repeat(4) }),
    );
    const write = (of: CalendarEvent[]) =>
      writeCalendar({ product: "Test", name: "昌吉市", events: of });
    const begun = performance.now();
    const text = write(events);
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(7000);
    const last = read(write(events.slice(-300)));
    expect(new Set(last.map(({ uid }) => uid)).size).toBe(300);
  });
});
