import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { dropDays, dropNotice, saveNotice, setRegionalHoliday } from "@/lib/orders/rules/commands";
import { readNotice } from "@/lib/orders/rules/holiday-notice";
import {
  anApprovedWishOf,
  findPromise,
  readClocks,
  replayFromEvents,
  withOwnDays,
} from "@/tests/integration/orders/rules/clocks";
import { aCast, type Cast } from "@/tests/support/cast";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

// A Wednesday; from the 26th on the working days are the 26th, 27th, 30th, then 1 and 2 December.
const WEDNESDAY = new Date("2026-11-25T02:00:00Z");

describe("the notice of a year", () => {
  // A Monday before a Spring Festival of which nothing is known yet.
  const BEFORE_SPRING = new Date("2028-01-24T02:00:00Z");
  const TEXT = [
    "国务院办公厅关于2028年部分节假日安排的通知",
    "一、春节：1月25日（周二）至31日（周一）放假调休，共7天。2月5日（周六）上班。",
  ].join("\n");
  const save = (text: string) =>
    saveNotice(cast.centerAdmin, { isSeen: true, text, notice: mustRead(text) });

  function mustRead(text: string) {
    const notice = readNotice(text, 2028);
    if (!("items" in notice)) throw new Error(notice.message);
    return notice;
  }

  test("moves what was promised by the law alone, in place of the notice before, until it is taken away", async () => {
    const id = await anApprovedWishOf(cast, BEFORE_SPRING);
    const lawful = "02-04 18:00"; // off from the 25th to the 28th
    expect(await findPromise(id)).toBe(lawful);
    expect(await save(TEXT)).toMatchObject({ promises: 1 });
    expect(await findPromise(id)).toBe("02-05 18:00"); // 1, 2, 3, 4 and Saturday the 5th
    expect(await readClocks(id)).toEqual(await replayFromEvents(id));
    await save(TEXT.replace("2月5日（周六）", "1月23日（周日）"));
    expect(await findPromise(id)).toBe("02-07 18:00");
    await dropNotice(cast.centerAdmin, { year: 2028 });
    expect(await findPromise(id)).toBe(lawful);
  });

  test("leaves the county's own days, which hold before it", async () => {
    const off = [{ day: "2028-02-05", isWorkingDay: false, note: "停电" }];
    const id = await anApprovedWishOf(cast, BEFORE_SPRING);
    await withOwnDays(cast, off, async () => {
      await save(TEXT);
      expect(await findPromise(id)).toBe("02-07 18:00");
      await dropNotice(cast.centerAdmin, { year: 2028 });
      expect(await db.calendarDay.count({ where: { centerId: cast.county.center.id } })).toBe(1);
    });
  });
});

test("a holiday of the region is off, is corrected, and is taken away", async () => {
  const id = await anApprovedWishOf(cast, WEDNESDAY);
  const set = (days: string[], replaces: string[] = []) =>
    setRegionalHoliday(cast.centerAdmin, { name: "肉孜节", days, replaces });
  await set(["2026-11-30"]);
  expect(await findPromise(id)).toBe("12-03 18:00");
  await set(["2026-12-01", "2026-12-02"], ["2026-11-30"]);
  expect(await findPromise(id)).toBe("12-04 18:00");
  await dropDays(cast.centerAdmin, { kind: "OWN", days: ["2026-12-01"] }); // no day of its own
  expect(await findPromise(id)).toBe("12-04 18:00");
  await dropDays(cast.centerAdmin, { kind: "REGIONAL", days: ["2026-12-01", "2026-12-02"] });
  expect(await findPromise(id)).toBe("12-02 18:00");
  const worked = { day: new Date("2026-12-01"), kind: "REGIONAL", isWorkingDay: true } as const;
  const row = { centerId: cast.county.center.id, note: "肉孜节", ...worked };
  await expect(db.calendarDay.create({ data: row })).rejects.toThrow("calendar_days_regional");
});
