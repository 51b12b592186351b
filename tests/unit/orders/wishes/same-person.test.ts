import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/shared/auth/actor";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import { availableEvents, refusal } from "@/lib/orders/wishes/policy";
import { actors, aFactSheet, anAssignment, volunteer } from "@/tests/unit/orders/wishes/facts";

const NOW = new Date("2026-03-03T00:00:00Z");

/** One person with two accounts. */
const asStaff = { ...actors.center, volunteerId: "v" };
const asVolunteer = volunteer("v", { staffId: asStaff.id });

describe("a redo goes to nobody of an earlier round, by whichever account", () => {
  const redo: Partial<WishFacts> = { round: 2, status: "APPROVED" };
  const rung = { ...redo, calledBackAt: NOW };

  test.each<[string, Actor, WishEventName, Partial<WishFacts>]>([
    ["called back by who served", asStaff, "callBack", { ...redo, pastOwnerIds: ["v"] }],
    ["dispatched by who served", asStaff, "dispatch", { ...rung, pastOwnerIds: ["v"] }],
    [
      "taken by who dispatched",
      asVolunteer,
      "accept",
      { inOpenPool: true, pastOwnerIds: [asStaff.id] },
    ],
  ])("not %s", (_, actor, event, facts) => {
    expect(refusal(actor, event, aFactSheet(facts), NOW)).toBe("PAST_OWNER");
    const others = { ...facts, pastOwnerIds: ["somebody else"] };
    expect(refusal(actor, event, aFactSheet(others), NOW)).toBeNull();
  });
});

describe("staff who are volunteers too", () => {
  const accepted = (by: Parameters<typeof anAssignment>[0]) =>
    aFactSheet({ status: "ACCEPTED", assignment: anAssignment(by) });

  test.each([
    ["serve it", accepted({ volunteerIds: ["v"] })],
    ["lead the team that does", accepted({ teamId: "team", leaderId: "v", volunteerIds: ["x"] })],
  ])("leave every step of a wish to a colleague where they %s", (_, wish) => {
    expect(availableEvents(asStaff, wish, NOW)).toEqual([]);
    for (const event of ["supply", "recall", "amend", "cancel", "pause"] as const) {
      expect(refusal(asStaff, event, wish, NOW)).toBe("OWN_SERVICE");
      expect(refusal(actors.center, event, wish, NOW)).toBeNull();
    }
  });

  test("take the steps of any other wish", () => {
    const wish = accepted({ volunteerIds: ["x"] });
    expect(availableEvents(asStaff, wish, NOW)).toEqual(availableEvents(actors.center, wish, NOW));
  });

  test("serve theirs as a volunteer", () => {
    const wish = { ...accepted({ volunteerIds: ["v"] }), status: "SUPPLIED" as const };
    expect(refusal(asVolunteer, "checkIn", wish, NOW)).toBeNull();
  });
});
