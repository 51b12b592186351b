import { describe, expect, test } from "vitest";
import { SYSTEM, VISITOR, type Actor } from "@/lib/shared/auth/actor";
import { author, takeStep, type StepRequest } from "@/lib/shared/steps/take-step";
import { nextStatus, stepNames } from "@/lib/shared/steps/transitions";
import { anErrand, ERRANDS, type Errand, type ErrandKind } from "@/tests/support/second-machine";

const NOW = new Date("2026-11-25T04:00:00Z");
const DUE = new Date("2026-11-28T04:00:00Z");

const resident: Actor = { role: "RESIDENT", id: "resident", wishId: "" };
const unasked: Errand = { ...anErrand("resident", "staff"), id: "errand" };
const open: Errand = { ...unasked, version: 1, dueAt: DUE };
const worker = { role: "STAFF", id: "staff" } as Actor;

const take = (taking: Partial<StepRequest<ErrandKind>>) =>
  takeStep(ERRANDS, {
    ...{ state: open, rules: { days: 3 }, actor: resident, event: "remind", now: NOW, step: {} },
    ...taking,
  });

describe("a step taken", () => {
  test("says what changes, what is written down, who is told and what that settles", () => {
    const step = { note: "放门口了", data: { pages: 2 }, changes: { title: "取两份报纸" } };
    expect(take({ actor: worker, event: "finish", step })).toEqual({
      state: { ...open, status: "DONE", version: 2, dueAt: null, title: "取两份报纸" },
      changes: { status: "DONE", version: 2, dueAt: null, title: "取两份报纸" },
      event: {
        ...{ seq: 2, name: "finish", fromStatus: "OPEN", toStatus: "DONE", at: NOW, dueAt: null },
        ...{ actorRole: "STAFF", actorId: "staff", note: "放门口了", data: { pages: 2 } },
      },
      notices: [{ recipientRole: "RESIDENT", recipientId: "resident", template: "served" }],
      settled: ["ready"],
    });
  });

  test("that begins the thing comes from no status", () => {
    const { state, event } = take({ state: unasked, event: "ask" });
    expect(state).toEqual(open);
    expect(event).toMatchObject({
      seq: 1,
      fromStatus: null,
      toStatus: "OPEN",
      note: null,
      data: {},
    });
  });

  test("leaves the state it was given as it is", () => {
    const given = Object.freeze({ ...open });
    take({ state: given, actor: worker, event: "finish" });
    expect(given).toEqual(open);
  });

  test("tells those whom the step names besides", () => {
    const told = { recipientRole: "STAFF", recipientId: "boss", template: "overdue" } as const;
    expect(take({ step: { notify: [told] } }).notices).toEqual([told]);
  });
});

describe("a step is refused", () => {
  test.each<[string, Partial<StepRequest<ErrandKind>>, string]>([
    ["that the table has not from here", { state: { ...open, status: "DONE" } }, "WISH_MOVED_ON"],
    ["that begins what has begun", { event: "ask" }, "WISH_MOVED_ON"],
    ["that goes on with what has not begun", { state: unasked }, "WISH_MOVED_ON"],
    ["that the policy refuses", { event: "finish" }, "FORBIDDEN"],
    // Who is too late is told so, whether or not it was theirs to do.
    [
      "by the table first",
      { state: { ...open, status: "DONE" }, event: "finish" },
      "WISH_MOVED_ON",
    ],
  ])("%s", (_, taking, code) => {
    expect(() => take(taking)).toThrow(expect.objectContaining({ code }));
  });
});

test("what follows by rule never overrides the status and the version", () => {
  const machine = {
    ...ERRANDS,
    consequences: () => ({
      changes: { dueAt: null, status: "DROPPED", version: 7 },
      event: { dueAt: null },
    }),
  };
  const taking = { state: open, rules: { days: 1 }, actor: resident, now: NOW, step: {} };
  const { state, changes } = takeStep(machine, { ...taking, event: "remind" });
  expect(changes).toMatchObject({ status: "OPEN", version: 2 });
  expect(state).toMatchObject({ status: "OPEN", version: 2 });
});

test("who did it: the software where nobody is known", () => {
  expect(author(worker)).toEqual({ actorRole: "STAFF", actorId: "staff" });
  for (const nobody of [SYSTEM, VISITOR]) {
    expect(author(nobody)).toEqual({ actorRole: "SYSTEM", actorId: null });
  }
});

test("the table of any machine is read the same way", () => {
  const { transitions } = ERRANDS;
  expect(stepNames(transitions)).toEqual(["ask", "remind", "finish", "drop"]);
  expect(nextStatus(transitions, null, "ask")).toBe("OPEN");
  expect(nextStatus(transitions, null, "remind")).toBeNull();
  expect(nextStatus(transitions, "OPEN", "remind")).toBe("OPEN");
  expect(nextStatus(transitions, "DONE", "remind")).toBeNull();
});
