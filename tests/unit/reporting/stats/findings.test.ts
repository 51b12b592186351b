import { describe, expect, test } from "vitest";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { listFindings } from "@/lib/reporting/stats/findings";
import { emptyWaits } from "@/lib/reporting/stats/waits";
import {
  categoryRow,
  dashboardWith,
  aDemand,
  figuresWith,
  placeRow,
} from "@/tests/support/dashboards";
import { findingNames, findingMessages } from "@/tests/support/findings";

const waiting = (REVIEW: number, DISPATCH: number, RATING: number): Dashboard["steps"] =>
  Object.entries({ REVIEW, DISPATCH, RATING }).map(([step, count]) => ({
    ...{ step: step as "REVIEW", waiting: count },
    ...{ late: 0, count: 0, medianHours: null, p90Hours: null },
  }));

/** A month that still runs, on its 27th day. */
const NOW = { isOver: false, period: { from: "2026-11", to: "2026-11" } } as const;

describe("wishes past a limit", () => {
  const late = figuresWith({ asked: 1 }, { late: 5 });
  const here = (count: number) => ({ figures: figuresWith({}, { late: count }) });

  test("are said with the age of the oldest and the place that has most of them", () => {
    const places = [placeRow("滨湖镇新时代文明实践所", here(3)), placeRow("other", here(2))];
    const oldestLate = new Date("2026-11-22T04:00:00Z");
    expect(findingMessages({ ...NOW, figures: late, places, oldestLate })).toEqual([
      "5 个心愿过了时限还没办，最久的已过 5 天；其中 3 个在滨湖镇。",
      "5 wishes are past the limit, the oldest by 5 days; 3 of them at Binhu Zhen 滨湖镇.",
    ]);
  });

  test("are an alarm from the third day on", () => {
    const severity = (oldest: string) =>
      listFindings(dashboardWith({ figures: late, oldestLate: new Date(oldest) }))[0]?.severity;
    expect(severity("2026-11-24T04:00:00Z")).toBe("ALARM");
    expect(severity("2026-11-24T05:00:00Z")).toBe("WARNING");
  });

  test("say so where all of them are at one place", () => {
    expect(findingMessages({ ...NOW, figures: late, places: [placeRow("A", here(5))] })).toEqual([
      "5 个心愿过了时限还没办，都在A。",
      "5 wishes are past the limit, at A.",
    ]);
  });

  test("name no place where none has most of them", () => {
    const places = [placeRow("a", here(2)), placeRow("b", here(2)), placeRow("c", here(1))];
    const told = { figures: late, places };
    expect(findingMessages({ ...NOW, ...told })[0]).toBe("5 个心愿过了时限还没办。");
  });

  test("are those of its end in a month that is over", () => {
    expect(findingMessages({ figures: late })).toEqual([
      "期末有 5 个心愿过了时限还没办。",
      "At the end of the period 5 wishes were past the limit.",
    ]);
  });
});

describe("the work", () => {
  test("has a bottleneck where half of what waits is, whatever waits for a rating", () => {
    expect(findingMessages({ ...NOW, steps: waiting(4, 6, 90) })).toEqual([
      "等着的 10 个心愿里，有 6 个停在派单这一步。",
      "Of 10 wishes that wait, 6 wait to be dispatched.",
    ]);
    expect(findingNames({ steps: waiting(4, 5, 90) })).toEqual(["nothingWrong"]);
  });

  test("comes back too often from one in ten", () => {
    const redone = (count: number) => figuresWith({ asked: 1, servedOnce: 30, redone: count });
    const rated = { ratedOnce: 30 };
    const figures = (count: number) => ({
      ...redone(count),
      counts: { ...redone(count).counts, ...rated },
    });
    expect(findingNames({ figures: figures(3) })).toEqual(["manyRedone"]);
    expect(findingNames({ figures: figures(2) })).not.toContain("manyRedone");
  });

  test("leaves volunteers asleep where fewer than one in ten are out in a month", () => {
    const figures = (activeVolunteers: number) =>
      figuresWith(
        { asked: 1, activeVolunteers },
        { registered: { volunteers: 100, teams: 0 }, months: 2 },
      );
    expect(findingNames({ figures: figures(18) })).toEqual(["asleep"]);
    expect(findingNames({ figures: figures(20) })).not.toContain("asleep");
  });
});

describe("categories", () => {
  const wait = (medianHours: number, count = 10) => ({ count, medianHours, p90Hours: null });
  const usual = figuresWith({ asked: 1 }, { waits: { ...emptyWaits(), WHOLE: [0, 0, 1] } });

  test("that wait much longer than all are said, the slowest by name", () => {
    const categories = [
      categoryRow("law", { wait: wait(30) }),
      categoryRow("health", { wait: wait(72) }),
      categoryRow("rare", { wait: wait(900, 9) }),
    ];
    expect(findingMessages({ categories, figures: usual })[0]).toMatch(
      /^health类心愿等得最久，一半要等3 天以上/,
    );
  });

  test("that wait a day, and half as long again as all, are the least that is said", () => {
    const slow = (hours: number, bucket: number) => {
      const whole = Array.from({ length: bucket + 1 }, (_, at) => (at === bucket ? 1 : 0));
      const figures = figuresWith({ asked: 1 }, { waits: { ...emptyWaits(), WHOLE: whole } });
      return findingNames({ categories: [categoryRow("law", { wait: wait(hours) })], figures });
    };
    const few = 4; // all wait a few minutes
    expect(slow(24, few)).toEqual(["slowCategory"]);
    expect(slow(23.9, few)).toEqual(["nothingWrong"]);
    const many = 22; // all wait 40 hours
    const usual = 2 ** (22.5 / 2) / 60;
    expect(slow(usual * 1.5, many)).toEqual(["slowCategory"]);
    expect(slow(usual * 1.49, many)).toEqual(["nothingWrong"]);
  });

  test("asked for three times and never served are said, masked ones never", () => {
    const coverage = { ...dashboardWith().coverage, neverServed: ["law", "health", "arts"] };
    const asked = (law: number | null) => [
      categoryRow("law", { asked: law }),
      categoryRow("arts", { asked: 2 }),
    ];
    expect(findingMessages({ coverage, categories: asked(3) })).toEqual([
      "law有人点过（本期 3 次），但从来没有服务过。",
      "law in English was asked for (3 times in this period) and never served.",
    ]);
    expect(findingNames({ coverage, categories: asked(null) })).toEqual(["nothingWrong"]);
  });

  test("without hands for them are said with the place", () => {
    expect(
      findingMessages({ demand: [aDemand(6, { volunteers: 1, place: "滨湖镇新时代文明实践所" })] }),
    ).toEqual([
      "滨湖镇下个月大约会有 6 个law心愿，那里有 1 位志愿者能服务，恐怕忙不过来。",
      "Binhu Zhen 滨湖镇 can expect about 6 wishes for Law next month and has one volunteer for it: hardly enough.",
    ]);
    expect(findingNames({ demand: [aDemand(null)] })).toEqual(["nothingWrong"]);
  });
});

test("a place with hands enough that left wishes unserved is told so", () => {
  const demand = [aDemand(10, { volunteers: 30, served: aDemand(6).served })];
  expect(findingMessages({ demand })).toEqual([
    "town的law心愿，过去一年有 40% 没有服务到，虽然那里有 30 位志愿者能做。",
    "40% of the wishes for Law at town were not served in the past year, though 30 volunteers there could.",
  ]);
});

describe("places", () => {
  test("without a service for thirty days are said by name, closed ones not", () => {
    const quiet = (id: string) => placeRow(id, { lastServiceOn: "2026-10-28" });
    const places = [
      ...[quiet("A"), quiet("B"), quiet("C"), placeRow("D", { lastServiceOn: null })],
      placeRow("E", { lastServiceOn: "2026-10-29" }),
      placeRow("F", { lastServiceOn: null, isClosed: true }),
      placeRow("G", { lastServiceOn: null, isOwn: true }),
    ];
    expect(findingMessages({ ...NOW, places })).toEqual([
      "A、B、C等 4 处 30 天没有服务。",
      "No service for 30 days at A, B, C and 1 more, 4 in all.",
    ]);
  });

  test("are judged by the days before the end of a month that is over", () => {
    const quiet = (lastServiceOn: string) => ({ places: [placeRow("A", { lastServiceOn })] });
    expect(findingMessages(quiet("2026-10-01"))[0]).toBe("A 到期末 30 天没有服务。");
    expect(findingNames(quiet("2026-10-02"))).toEqual(["nothingWrong"]);
  });

  test("further down are said by the town that has most of them, and not twice", () => {
    const quiet = (id: string) => ({
      coverage: {
        ...dashboardWith().coverage,
        quiet: [
          { id, name: "滨湖镇新时代文明实践所", villages: 3 },
          { id: "b", name: "b", villages: 2 },
        ],
      },
    });
    expect(findingMessages({ ...NOW, ...quiet("a") })[0]).toBe(
      "滨湖镇 3 个实践站 30 天没有服务，各处合计 5 个。",
    );
    const coverage = {
      ...quiet("center").coverage,
      quiet: quiet("center").coverage.quiet.slice(0, 1),
    };
    expect(findingNames({ coverage })).toEqual(["nothingWrong"]);
  });

  test("without anybody are said by name", () => {
    const blank = [{ id: "v", name: "某村" }];
    expect(findingMessages({ coverage: { ...dashboardWith().coverage, blank } })).toEqual([
      "某村还没有开放的实践站或点。",
      "No open station or point yet in Mou Cun 某村.",
    ]);
  });
});

test("the most urgent comes first, and the same dashboard always says the same", () => {
  const over = {
    figures: figuresWith({ asked: 1, answersKept: 10, answersBroken: 20 }, { late: 1 }),
    oldestLate: new Date("2026-11-01T04:00:00Z"),
    targets: { answerRate: 0.9 },
    steps: waiting(9, 1, 0),
    places: [placeRow("A", { lastServiceOn: null })],
  };
  const found = ["late", "belowTarget", "quietPlaces", "bottleneck"];
  expect(findingNames(over)).toEqual(found);
  expect(findingNames(over)).toEqual(found);
});
