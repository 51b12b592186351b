import { describe, expect, test } from "vitest";
import { figuresWith } from "@/tests/support/dashboards";
import { findingNames, findingMessages } from "@/tests/support/findings";

const answered = (answersKept: number, answersBroken: number) =>
  figuresWith({ asked: 1, answersKept, answersBroken });

describe("a rate", () => {
  const peers = { count: 4, median: { answerRate: 0.9 } };

  test("below its target is said with the target", () => {
    expect(findingMessages({ figures: answered(80, 20), targets: { answerRate: 0.95 } })).toEqual([
      "响应率 80.0%，没有达到 95% 的目标。",
      "Answered in time: 80.0%, short of the target of 95%.",
    ]);
  });

  test("five points below the sister places is said, four are not", () => {
    expect(findingNames({ figures: answered(85, 15), peers })).toEqual(["belowSisters"]);
    expect(findingNames({ figures: answered(86, 14), peers })).not.toContain("belowSisters");
  });

  test("that fell by five points is said, unless the time before was of too few", () => {
    expect(findingNames({ figures: answered(80, 20), before: answered(90, 10) })).toEqual([
      "fallen",
    ]);
    expect(findingNames({ figures: answered(80, 20), before: answered(19, 0) })).not.toContain(
      "fallen",
    );
  });

  test("is said once, by its target first", () => {
    const targets = { answerRate: 0.95 };
    const figures = answered(80, 20);
    expect(findingNames({ figures, targets, peers, before: answered(99, 1) })).toEqual([
      "belowTarget",
    ]);
  });

  test("of fewer than twenty is said to miss its target in a note, and never that all is well", () => {
    const missed = { figures: answered(0, 19), targets: { answerRate: 0.95 } };
    expect(findingMessages(missed)).toEqual([
      "响应率没有达到目标。",
      "Short of the target: Answered in time.",
    ]);
    const figures = figuresWith({
      asked: 1,
      promisesKept: 30,
      servedOnce: 30,
      ratedOnce: 30,
      redone: 1,
    });
    expect(findingNames({ figures, targets: { redoRate: 0.01 } })).toEqual(["missedTarget"]);
    expect(findingNames({ figures, targets: { redoRate: 0.05 } })).toEqual(["goodRate"]);
  });

  test("of solved wishes waits for the end of the month", () => {
    const unsolved = { figures: figuresWith({ asked: 50 }), targets: { solvedRate: 0.9 } };
    expect(findingNames(unsolved)).toEqual(["belowTarget"]);
    const running = { from: "2026-11", to: "2026-11" };
    expect(findingNames({ ...unsolved, isOver: false, period: running })).toEqual(["nothingWrong"]);
  });

  test("of satisfied residents says nothing while fewer than three in ten rated", () => {
    const cross = { asked: 100, servedOnce: 100, grade1: 20 };
    const targets = { satisfiedRate: 0.9 };
    expect(findingNames({ figures: figuresWith({ ...cross, ratedOnce: 29 }), targets })).toEqual([
      "fewRated",
    ]);
    expect(findingNames({ figures: figuresWith({ ...cross, ratedOnce: 30 }), targets })).toEqual([
      "belowTarget",
    ]);
  });
});

describe("where nothing is the matter", () => {
  test("the best rate is said, else the services, else nothing in particular", () => {
    const best = { asked: 1, answersKept: 19, answersBroken: 1, promisesKept: 30, services: 3 };
    expect(findingMessages({ figures: figuresWith(best) })[0]).toBe(
      "一切顺利，按期办结率达到 100%。",
    );
    expect(findingMessages({ figures: figuresWith({ asked: 1, services: 3 }) })).toEqual([
      "一切顺利，服务了 3 次。",
      "All is well: 3 services.",
    ]);
    expect(findingMessages({})[0]).toBe("没有要特别说的。");
  });

  test("and nobody asked for anything, that is said", () => {
    expect(findingMessages({ figures: figuresWith({}) })[0]).toBe("这段时间还没有人点单。");
  });
});
