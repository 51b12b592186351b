import { describe, expect, test } from "vitest";
import { forecastDemand, findGaps } from "@/lib/orders/demand/gaps";
import { aDemand } from "@/tests/support/dashboards";

function forecast(asked: (number | null)[], isRunning = false): number | undefined {
  return forecastDemand([aDemand(0, { asked, served: asked })], isRunning)[0]?.need;
}

const QUIET = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

describe("what is to be expected next month", () => {
  test("is what is asked month after month", () => {
    expect(forecast(aDemand(6).asked)).toBe(6);
  });

  test("counts the same month of last year double beside the last three", () => {
    expect(forecast([0, 10, ...QUIET.slice(1), 0, 0])).toBe(4);
    expect(forecast([0, 0, ...QUIET.slice(1), 0, 10])).toBe(2);
    expect(forecast([10, 0, ...QUIET.slice(1), 0, 0])).toBe(0);
  });

  test("leaves out a month that still runs", () => {
    expect(forecast([6, 6, ...QUIET.slice(3), 6, 6, 6, 0], true)).toBe(6);
    expect(forecast([6, 6, ...QUIET.slice(3), 6, 6, 6, 0])).toBe(4.8);
  });

  test("leaves out what is masked, and expects nothing where all is", () => {
    expect(forecast([0, 6, ...QUIET.slice(1), null, 6])).toBe(4.5);
    expect(forecast(aDemand(null).asked)).toBe(0);
  });
});

test("the last month counts, and what is unserved of it, unless it is said to run still", () => {
  const asked = [...QUIET, 0, 0, 8];
  const served = [...QUIET, 0, 0, 2];
  const row = aDemand(0, { asked, served });
  expect(forecastDemand([row])).toEqual(forecastDemand([row], false));
  expect(forecastDemand([row])[0]).toMatchObject({ need: 1.6, unservedShare: 0.75 });
  expect(forecastDemand([row], true)[0]).toMatchObject({ need: 0, unservedShare: 0 });
  expect(findGaps([row])).toHaveLength(1);
  expect(findGaps([row], true)).toEqual([]);
});

describe("the share that was never served", () => {
  const shareOf = (asked: (number | null)[], served: (number | null)[], isRunning: boolean) =>
    forecastDemand([aDemand(0, { asked, served })], isRunning)[0]?.unservedShare;

  test("is of all months but one that still runs", () => {
    expect(shareOf([6, 4, 10], [6, 0, 0], false)).toBe(0.7);
    expect(shareOf([6, 4, 10], [6, 0, 0], true)).toBe(0.4);
  });

  test("is of the months of which both are known", () => {
    expect(shareOf([null, 4, 4], [4, 4, 2], false)).toBe(0.25);
    expect(shareOf([40, 4, 4], [null, 4, 2], false)).toBe(0.25);
  });

  test("is none where nothing was asked for", () => {
    expect(shareOf([0, 0], [0, 0], false)).toBe(0);
  });
});

describe("gaps", () => {
  test("are needs beyond what hands and teams can give, most first", () => {
    const gaps = findGaps([
      aDemand(10, { placeId: "enough", volunteers: 5 }),
      aDemand(10, { placeId: "few", volunteers: 2 }),
      aDemand(10, { placeId: "none" }),
      aDemand(10, { placeId: "team", teams: 1, volunteers: 1 }),
    ]);
    expect(gaps.map(({ placeId, lacking }) => [placeId, lacking])).toEqual([
      ["none", 10],
      ["few", 6],
    ]);
  });

  test("are needs that go unserved though there are volunteers", () => {
    const [gap] = findGaps([aDemand(10, { volunteers: 50, served: aDemand(5).served })]);
    expect(gap).toMatchObject({ unservedShare: 0.5, lacking: 5, volunteersPerNeed: 5 });
  });

  test("are not made of less than one wish a month", () => {
    expect(findGaps([aDemand(0, { asked: [...aDemand(0).asked.slice(1), 2] })])).toEqual([]);
  });

  test("do not count as unserved what is masked or still runs", () => {
    const served = [null, ...aDemand(10).served.slice(2), 0];
    expect(findGaps([aDemand(10, { volunteers: 50, served })], true)).toEqual([]);
  });
});
