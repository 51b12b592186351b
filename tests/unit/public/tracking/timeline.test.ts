import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { stepDates, buildTimeline, type TimelineEvent } from "@/lib/public/tracking/timeline";
import { WISH_EVENTS, type WishEventName } from "@/lib/orders/wishes/lifecycle";

let seq = 0;
const event = (name: WishEventName, more: Partial<TimelineEvent> = {}): TimelineEvent => {
  seq += 1;
  return {
    seq,
    round: 1,
    name,
    actorRole: "STAFF",
    note: null,
    to: null,
    grade: null,
    overdue: null,
    at: new Date(Date.UTC(2026, 10, 1, 0, seq)),
    ...more,
  };
};
const tellings = (events: TimelineEvent[]) => buildTimeline(events).map(({ telling }) => telling);

describe("the timeline of a wish", () => {
  test("begins with what happened last", () => {
    expect(tellings([event("submit"), event("approve")])).toEqual(["approve", "submit"]);
  });

  test("keeps to itself who declined, stepped back or objected", () => {
    const inner = (["decline", "stepBack", "object", "decide"] as const).map((name) => event(name));
    expect(tellings(inner)).toEqual([]);
  });

  test("tells whom was asked", () => {
    const asked = (["TEAM", "VOLUNTEERS", "POOL"] as const).map((to) => event("dispatch", { to }));
    expect(tellings(asked)).toEqual(["dispatchPOOL", "dispatchVOLUNTEERS", "dispatchTEAM"]);
  });

  test("tells that something is late, and what", () => {
    const late = (["STEP", "PROMISE"] as const).map((overdue) => event("overdue", { overdue }));
    expect(tellings(late)).toEqual(["overdue", "overdueStep"]);
  });

  test("tells a withdrawal by whose it was", () => {
    const both = [event("cancel"), event("cancel", { actorRole: "RESIDENT" })];
    expect(tellings(both)).toEqual(["cancel", "cancelForYou"]);
  });

  test("has words in each language for whatever may happen", () => {
    const all = WISH_EVENTS.flatMap((name) => [
      event(name, { grade: 5 }),
      event(name, { actorRole: "RESIDENT", note: "-" }),
      event(name, { overdue: "PROMISE" }),
    ]);
    for (const locale of LOCALES) {
      const t = getTranslator(locale, "tracking");
      for (const { telling } of buildTimeline(all)) {
        expect(t(`events.${telling}`, { grade: "-" })).not.toBe("");
      }
    }
  });
});

describe("of the notes the resident reads", () => {
  const notes = (events: TimelineEvent[]) => buildTimeline(events).map(({ note }) => note);

  test("the reason of a rejection", () => {
    expect(notes([event("reject", { note: "not ours" })])).toEqual(["not ours"]);
  });

  test("what is waited for", () => {
    expect(notes([event("pause", { note: "which lamp" })])).toEqual(["which lamp"]);
  });

  test("what they wrote themselves", () => {
    const own = (["rate", "amend", "cancel"] as const).map((name) =>
      event(name, { actorRole: "RESIDENT", note: "mine" }),
    );
    expect(notes(own)).toEqual(["mine", "mine", "mine"]);
  });

  test("and nothing that others wrote for each other", () => {
    const inner = WISH_EVENTS.filter((name) => name !== "reject" && name !== "pause").flatMap(
      (name) =>
        (["STAFF", "VOLUNTEER", "SYSTEM"] as const).map((actorRole) =>
          event(name, { actorRole, note: "inner" }),
        ),
    );
    expect(notes(inner).filter(Boolean)).toEqual([]);
  });
});

describe("the day of each step", () => {
  test("is that of this round, but one asks only once", () => {
    const [submit, first, again] = [
      event("submit"),
      event("dispatch"),
      event("dispatch", { round: 2 }),
    ];
    const dates = stepDates([submit, first, event("accept"), again], 2);
    expect(dates).toMatchObject({ ask: submit.at, dispatch: again.at, accept: null });
  });

  test("is the last one where a step was done again", () => {
    const [, again] = [event("accept"), event("accept")];
    expect(stepDates([again], 1).accept).toEqual(again?.at);
  });
});
