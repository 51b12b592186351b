import { beforeAll, describe, expect, test } from "vitest";
import { findProgramme } from "@/lib/activities/programmes/queries";
import { listErrata } from "@/lib/public/programme/errata.data";
import { findMonthFrame } from "@/lib/public/programme/month-frame.data";
import { findDay, findMonth, findWeek } from "@/lib/public/programme/programme.data";
import { listNext, listNextKinds } from "@/lib/public/programme/queries";
import { startOfDay } from "@/lib/shared/days/china-time";
import { parseDay } from "@/lib/shared/days/days";
import { DAY_MS, HOUR_MS } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import {
  anActivity,
  aProgramme,
  cancelActivity,
  moveActivity,
  stepActivity,
} from "@/tests/support/activities";
import { aCounty, aSite, present, type County } from "@/tests/support/factories";

let county: County;
beforeAll(async () => {
  county = await aCounty();
});

/** Wednesday, 2 December 2026, at noon in China. */
const NOW = new Date(startOfDay("2026-12-02").getTime() + 12 * HOUR_MS);
const at = (day: string, hour = 16) => new Date(startOfDay(day).getTime() + hour * HOUR_MS);

async function titlesOf(work: ReturnType<typeof findWeek>): Promise<string[]> {
  const { days } = await work;
  return days.flatMap(({ activities }) => activities.map(({ title }) => title));
}

describe("the programme", () => {
  test("shows what is published and held, and what is cancelled until its day is over", async () => {
    const { center, village } = await aCounty();
    const make = (
      title: string,
      status: "PUBLISHED" | "HELD" | "CANCELLED" | "NOT_HELD",
      day: string,
    ) => anActivity(village, { title, status, startsAt: at(day) });
    await make("已办", "HELD", "2026-12-01");
    await make("没办", "NOT_HELD", "2026-12-01");
    await make("昨天取消", "CANCELLED", "2026-12-01");
    await make("今天取消", "CANCELLED", "2026-12-02");
    await make("要办", "PUBLISHED", "2026-12-05");
    for (const status of ["DRAFT", "SUBMITTED", "DROPPED"] as const) {
      await anActivity(village, { title: status, status, startsAt: at("2026-12-03") });
    }
    expect(await titlesOf(findWeek(center.id, { now: NOW }))).toEqual(["已办", "今天取消", "要办"]);
    expect(await titlesOf(findMonth(center.id, { now: NOW }))).toHaveLength(3);
    expect(await titlesOf(findDay(center.id, { now: NOW }))).toEqual(["今天取消"]);
  });

  test("begins and ends its days at midnight in China", async () => {
    const { center, village } = await aCounty();
    await anActivity(village, { title: "周日夜里", startsAt: at("2026-12-06", 23) });
    await anActivity(village, { title: "周一清早", startsAt: at("2026-12-07", 0) });
    expect(await titlesOf(findWeek(center.id, { now: NOW }))).toEqual(["周日夜里"]);
    const next = findWeek(center.id, { day: "2026-12-09", now: NOW });
    expect(await titlesOf(next)).toEqual(["周一清早"]);
  });

  test("of a full day shows some of each kind, what is over last, and says how many there are", async () => {
    const { center, village } = await aCounty();
    const menuItems = await Promise.all(["甲", "乙"].map((name) => anItem(county2(center), name)));
    for (let hour = 0; hour < 12; hour++) {
      const [menuItem] = menuItems;
      await anActivity(village, {
        startsAt: at("2026-12-02", hour),
        menuItemId: menuItem?.id ?? null,
      });
    }
    const late = { startsAt: at("2026-12-02", 20), menuItemId: menuItems[1]?.id ?? null };
    await anActivity(village, { ...late, title: "晚上的" });
    const { days } = await findWeek(center.id, { now: NOW });
    expect(days[0]).toMatchObject({ total: 13 });
    expect(days[0]?.activities).toHaveLength(8);
    expect(days[0]?.activities.map(({ title }) => title)).toContain("晚上的");
  });

  test("of another county is not shown", async () => {
    const other = await aCounty();
    await anActivity(other.village, { title: "别县的", startsAt: at("2026-12-03") });
    expect(await titlesOf(findWeek(county.center.id, { now: NOW }))).not.toContain("别县的");
  });
});

const county2 = ({ id, category }: County["center"]) => ({ centerId: id, categoryId: category.id });

function anItem(of: ReturnType<typeof county2>, name: string) {
  return db.menuItem.create({
    data: { ...of, name, nameEn: name, description: name, offer: "ACTIVITY" },
  });
}

describe("looking for activities", () => {
  test("finds them by place with what lies below it, by group and by words as they stand", async () => {
    const { center, township, village, sisterVillage } = await aCounty();
    const startsAt = at("2026-12-04");
    await anActivity(village, { title: "剪纸 100%", startsAt, beneficiary: "CHILDREN" });
    await anActivity(sisterVillage, { title: "义诊", startsAt });
    const found = (filter: Parameters<typeof findWeek>[1]["filter"]) =>
      titlesOf(findWeek(center.id, { now: NOW, filter: filter ?? {} }));
    expect(await found({ place: township.id })).toEqual(["剪纸 100%"]);
    expect(await found({ group: "CHILDREN" })).toEqual(["剪纸 100%"]);
    expect(await found({ q: "0%" })).toEqual(["剪纸 100%"]);
    expect(await found({ q: "%" })).toEqual(["剪纸 100%"]);
    expect(await found({ q: "_" })).toEqual([]);
  });

  test("puts what is near first, with the way there", async () => {
    const { center, township } = await aCounty();
    const place = (latitude: number) =>
      aSite("VILLAGE", township.id, { latitude, longitude: 87.3 });
    const [here, near, far] = [await place(44), await place(44.02), await place(44.3)];
    await anActivity(far, { title: "远", startsAt: at("2026-12-04", 10) });
    await anActivity(near, { title: "近", startsAt: at("2026-12-04", 20) });
    const filter = { place: here.id, way: "NEAR" as const };
    const { days } = await findWeek(center.id, { now: NOW, filter });
    expect(days[0]?.activities.map(({ title }) => title)).toEqual(["近", "远"]);
    expect(days[0]?.activities[0]?.km).toBeCloseTo(2.2, 1);
  });
});

describe("what was corrected since the programme was published", () => {
  test("is what the room of the programmes says", async () => {
    const { center, village } = await aCounty();
    const make = (day: string) => anActivity(village, { startsAt: at(day) });
    const days = ["2026-12-03", "2026-12-04", "2026-12-05", "2026-12-06", "2026-12-07"];
    const listed = await Promise.all(days.map(make));
    await aProgramme(center.id, listed);
    const [moved, cancelled, renamed, , back] = listed.map(({ id }) => id);
    await make("2026-12-08");
    await cancelActivity((await make("2026-12-09")).id);
    await moveActivity(present(moved), at("2026-12-11"));
    await cancelActivity(present(cancelled), "天太冷");
    await stepActivity(present(renamed), { name: "change", change: { title: "改了名" } });
    await moveActivity(present(back), at("2026-12-20"));
    await moveActivity(present(back), at("2026-12-07"));
    const own = await listErrata(center.id, ["2026-12"]);
    const theirs = (await findProgramme(center.id, parseDay("2026-12-01")))?.errata ?? [];
    const name = (kind: string) => (kind === "MOVED" ? "CHANGED" : kind);
    expect(own.map(({ activityId, kind }) => [activityId, name(kind)])).toEqual(
      theirs.map(({ kind, now }) => [now.activityId, kind]),
    );
    expect(own.map(({ kind }) => kind)).toEqual(["CANCELLED", "CHANGED", "ADDED", "MOVED"]);
    expect(own[0]).toMatchObject({ reason: "天太冷" });
    expect(own[3]).toMatchObject({ before: at("2026-12-03"), startsAt: at("2026-12-11") });
  });
});

test("the head of a month names number, theme and demonstration, and counts each day", async () => {
  const { center, village } = await aCounty();
  const activity = await anActivity(village, { startsAt: at("2026-12-05") });
  await aProgramme(center.id, [activity], { demonstrationId: activity.id });
  const frame = await findMonthFrame(center.id, "2026-12");
  expect(frame).toMatchObject({
    programme: { number: 1, demonstration: { id: activity.id, startsAt: activity.startsAt } },
    counts: { "2026-12-05": 1 },
    categories: [{ id: center.category.id }],
  });
  expect((await findMonthFrame(center.id, "2027-01")).programme).toBeNull();
});

test("a place shows what goes on now and next; home one of each kind", async () => {
  const { center, village, township } = await aCounty();
  const make = (title: string, startsAt: Date, kind: "CLASS" | "FAIR" = "CLASS") =>
    anActivity(village, { title, startsAt, kind });
  await make("过去", new Date(NOW.getTime() - DAY_MS));
  await make("正在", new Date(NOW.getTime() - HOUR_MS));
  await make("马上", new Date(NOW.getTime() + HOUR_MS));
  await make("集市", new Date(NOW.getTime() + DAY_MS), "FAIR");
  const venue = { id: township.id, centerId: center.id };
  const titles = (rows: { title: string }[]) => rows.map(({ title }) => title);
  expect(titles(await listNext(venue, 9, NOW))).toEqual(["正在", "马上", "集市"]);
  expect(titles(await listNextKinds(center.id, 3, NOW))).toEqual(["马上", "集市"]);
});
