import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isWorkedByNotice } from "@/lib/orders/clocks/built-in-notices";
import { daysBetween, parseDay } from "@/lib/shared/days/days";
import { groupDays } from "@/lib/orders/rules/day-ranges";
import { listMissing, readNotice, type HolidayNotice } from "@/lib/orders/rules/holiday-notice";
import { toCalendarDays } from "@/lib/orders/rules/notice-days";

const published = (name: string) => readFileSync(`tests/fixtures/notices/${name}.txt`, "utf8");

function mustRead(text: string, year = 2020): HolidayNotice {
  const notice = readNotice(text, year);
  if (!("items" in notice)) throw new Error(JSON.stringify(notice));
  return notice;
}

const isWeekend = (day: string) => [0, 6].includes(parseDay(day).getUTCDay());

describe("a notice of the State Council, as it was published", () => {
  test.each([2024, 2025, 2026])("of %i says day by day what the built-in calendar does", (year) => {
    const notice = mustRead(published(String(year)));
    expect(notice.year).toBe(year);
    expect(listMissing(notice)).toEqual([]);
    const said = new Map(
      toCalendarDays(notice).map(({ day, isWorkingDay }) => [day, isWorkingDay]),
    );
    for (const day of daysBetween(`${year}-01-01`, `${year}-12-31`)) {
      const built = isWorkedByNotice(day);
      // "与周末连休" names no weekend: it is off anyhow.
      expect([day, said.get(day) ?? (isWeekend(day) ? false : null)]).toEqual([
        day,
        built ?? (isWeekend(day) ? false : null),
      ]);
    }
  });

  test("of 2026 festival by festival", () => {
    expect(
      mustRead(published("2026")).items.map(({ name, off, worked }) => [
        name,
        groupDays(off)
          .map(({ from, to }) => `${from.slice(5)}/${to.slice(5)}`)
          .join(),
        worked.map((day) => day.slice(5)).join(),
      ]),
    ).toEqual([
      ["元旦", "01-01/01-03", "01-04"],
      ["春节", "02-15/02-23", "02-14,02-28"],
      ["清明节", "04-04/04-06", ""],
      ["劳动节", "05-01/05-05", "05-09"],
      ["端午节", "06-19/06-21", ""],
      ["中秋节", "09-25/09-27", ""],
      ["国庆节", "10-01/10-07", "09-20,10-10"],
    ]);
  });

  test("a day it only recommends to be off is worked", () => {
    const days = toCalendarDays(mustRead(published("2024")));
    expect(days.some(({ day }) => day === "2024-02-09")).toBe(false);
  });

  test("two festivals at once are both in it", () => {
    const item = mustRead(published("2025")).items.at(-1);
    expect(item).toMatchObject({
      festivals: ["MID_AUTUMN", "NATIONAL"],
      worked: ["2025-09-28", "2025-10-11"],
    });
  });
});

test("the notice of a region has its holidays, too, and its working hours are none", () => {
  const notice = mustRead(published("2025-xinjiang"));
  expect(listMissing(notice)).toEqual([]);
  const regional = toCalendarDays(notice).filter(({ kind }) => kind === "REGIONAL");
  const byName = Object.groupBy(regional, ({ note }) => note);
  const ranges = Object.entries(byName).map(([name, days = []]) => [
    name,
    groupDays(days.map(({ day }) => day)),
  ]);
  expect(ranges).toEqual([
    ["肉孜节", [{ from: "2025-03-29", to: "2025-03-31" }]],
    ["古尔邦节", [{ from: "2025-06-06", to: "2025-06-10" }]],
  ]);
});

describe("a line of a notice", () => {
  const daysOf = (line: string, year = 2023) => {
    const [item] = mustRead(line, year).items;
    return { off: groupDays(item?.off ?? []), worked: item?.worked };
  };

  test.each([
    ["元旦：2022年12月31日至2023年1月2日放假调休，共3天。", "2022-12-31", "2023-01-02"],
    ["一、元旦：12月31日至1月2日放假，共3天。", "2022-12-31", "2023-01-02"],
    ["1. 元旦: 1月1日(星期日)至2日放假", "2023-01-01", "2023-01-02"],
    ["（一）清明节：4月5日放假，共1天。", "2023-04-05", "2023-04-05"],
    ["端午节：６月２２日—24日放假调休，共 3 天", "2023-06-22", "2023-06-24"],
  ])("%s", (line, from, to) => {
    expect(daysOf(line).off).toEqual([{ from, to }]);
  });

  test("names days to be worked with or without their month", () => {
    const line = "春节：1月21日至27日放假调休，共7天。1月28日（星期六）、29日（星期日）照常上班。";
    expect(daysOf(line).worked).toEqual(["2023-01-28", "2023-01-29"]);
  });

  test("may tell of other things", () => {
    const line = "春节：1月21日至27日放假。请做好值班工作。";
    expect(daysOf(line)).toMatchObject({ worked: [] });
  });

  test.each([
    ["一、元旦：1月1日休息。", "noticeLine", {}],
    ["一、元旦 1月1日放假。", "noticeLine", {}], // without a colon
    ["一、春节：除夕至正月初六放假调休，共7天。", "noticeLine", {}],
    ["一、春节：1月21日至3月27日放假。", "noticeLine", {}],
    ["一、春节：1月21日至27日放假。周末照常上班。", "noticeLine", {}],
    ["一、清明节：4月31日放假。", "noticeDay", { day: "4月31日" }],
    ["一、清明节：5日放假。", "noticeDay", { day: "5日" }],
    ["一、清明节：4月5日（周四）放假。", "noticeWeekday", { day: "2023-04-05", said: 4, is: 3 }],
    ["一、春节：1月21日至27日放假调休，共8天。", "noticeCount", { said: 8, count: 7 }],
    ["一、清明节：4月4日放假。", "noticeLaw", { day: "2023-04-05" }],
    ["一、国庆节：9月29日至10月2日放假。", "noticeLaw", { day: "2023-10-03" }],
  ])("that cannot be taken is named, with its number: %s", (line, message, values) => {
    expect(readNotice(`通知如下：\n\n${line}\n`, 2023)).toEqual({
      ...{ message, line: 3, text: line.slice(0, 40) },
      values,
    });
  });
});

test("a text without festivals is no notice, and no day is off and worked", () => {
  expect(readNotice("请做好值班工作。", 2023)).toMatchObject({ message: "noticeEmpty" });
  const both = "清明节：4月5日放假。\n劳动节：5月1日放假。4月5日上班。";
  expect(readNotice(both, 2023)).toMatchObject({
    message: "noticeTwice",
    values: { day: "2023-04-05" },
  });
});

test("what a part of a notice lacks is named", () => {
  expect(
    listMissing(mustRead("元旦：1月1日放假。\n国庆节、中秋节：9月29日至10月6日放假。", 2023)),
  ).toEqual([...["SPRING", "TOMB_SWEEPING", "LABOR", "DRAGON_BOAT"]]);
});

test.each([
  ["一".repeat(5000)],
  [`元旦：${"1月1日、".repeat(1000)}放假`],
  [`元旦：1月1日（${"（".repeat(4000)}`],
  ["1日".repeat(2000)],
])("a text that is no notice is soon read: %.10s…", (text) => {
  const began = performance.now();
  readNotice(text, 2023);
  expect(performance.now() - began).toBeLessThan(500);
});

test.each([999, 2019, 2101, 9999])(
  "a notice of the year %i is none that a county could keep",
  (year) => {
    const text = `${String(year).padStart(4, "0")}年部分节假日安排\n元旦：2026年1月1日放假`;
    expect(readNotice(text, 2026)).toEqual({ message: "dayFar", line: 0, text: "" });
  },
);
