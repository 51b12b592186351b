import { describe, expect, test } from "vitest";
import { judgeChange } from "@/lib/reporting/stats/change";
import { emptyWaits } from "@/lib/reporting/stats/waits";
import { figuresWith } from "@/tests/support/dashboards";

const solved = (asked: number, nowRated: number) => figuresWith({ asked, nowRated });
const asks = (services: number) => figuresWith({ services });

describe("a change of a share", () => {
  test("is worse only if it is beyond chance", () => {
    expect(judgeChange("solvedRate", solved(40, 28), solved(40, 34))).toBe("NOISE");
    expect(judgeChange("solvedRate", solved(40, 24), solved(40, 34))).toBe("WORSE");
    expect(judgeChange("solvedRate", solved(40, 34), solved(40, 24))).toBe("BETTER");
  });

  test("of fewer than twenty cases on one side is noise, however large it is", () => {
    expect(judgeChange("solvedRate", solved(19, 1), solved(400, 390))).toBe("NOISE");
    expect(judgeChange("solvedRate", solved(20, 1), solved(400, 390))).toBe("WORSE");
  });

  test("is better where less is better", () => {
    const redone = (count: number) => figuresWith({ servedOnce: 100, redone: count });
    expect(judgeChange("redoRate", redone(2), redone(20))).toBe("BETTER");
  });
});

describe("a change of a count", () => {
  test("is one beyond twice the square root of the sum", () => {
    expect(judgeChange("services", asks(9), asks(16))).toBe("NOISE");
    expect(judgeChange("services", asks(6), asks(19))).toBe("WORSE");
    expect(judgeChange("services", asks(7), asks(18))).toBe("WORSE");
    expect(judgeChange("services", asks(8), asks(18))).toBe("NOISE");
  });

  test("of wishes, which are neither good nor bad, is not judged, nor is none", () => {
    expect(judgeChange("asked", figuresWith({ asked: 500 }), figuresWith({ asked: 5 }))).toBeNull();
    expect(judgeChange("services", asks(5), asks(5))).toBeNull();
    expect(judgeChange("solvedRate", solved(40, 28), solved(0, 0))).toBeNull();
  });
});

test("a time is longer only if it is half as long again, of twenty waits on both sides", () => {
  const waited = (bucket: number, count: number) => {
    const WHOLE = Array.from({ length: 37 }, (_, at) => (at === bucket ? count : 0));
    return figuresWith({}, { waits: { ...emptyWaits(), WHOLE } });
  };
  expect(judgeChange("wholeMedian", waited(21, 20), waited(20, 20))).toBe("NOISE");
  expect(judgeChange("wholeMedian", waited(22, 20), waited(20, 20))).toBe("WORSE");
  expect(judgeChange("wholeMedian", waited(22, 19), waited(20, 20))).toBe("NOISE");
});
