import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/shared/auth/actor";
import type { ErrorCode } from "@/lib/shared/errors";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import { availableEvents, maySeeContact, refusal } from "@/lib/orders/wishes/policy";
import { WishStatus } from "@/prisma/generated/enums";
import {
  actors,
  aFactSheet,
  anAssignment,
  aStaffActor,
  theResident,
  volunteer,
} from "@/tests/unit/orders/wishes/facts";

const NOW = new Date("2026-03-03T00:00:00Z");

/** The steps available to one person, status by status. */
function buttons(actor: Actor, facts: Partial<WishFacts> = {}): string[] {
  return Object.values(WishStatus).flatMap((status) => {
    const events = availableEvents(actor, aFactSheet({ ...facts, status }), NOW);
    return events.length > 0 ? [`${status}: ${events.join(", ")}`] : [];
  });
}

describe("which buttons there are", () => {
  test("for the station", () =>
    expect(buttons(actors.village)).toMatchInlineSnapshot(`
      [
        "SUBMITTED: approve, reject, cancel, merge, amend, correct, object, handUp, pause",
        "APPROVED: cancel, merge, amend, correct, object, handUp, pause",
        "DISPATCHED: cancel, merge, amend, correct, handUp",
        "ACCEPTED: supply, schedule, cancel, amend, correct, pause",
        "SUPPLIED: schedule, cancel, amend, correct, pause",
        "IN_SERVICE: correct",
        "SERVED: correct",
        "RATED: correct",
        "UNRATED: correct",
      ]
    `));

  test("for the 所 above it", () =>
    expect(buttons(actors.town)).toMatchInlineSnapshot(`
      [
        "SUBMITTED: approve, reject, cancel, merge, amend, correct, handUp, handDown, pause",
        "APPROVED: dispatch, cancel, merge, amend, correct, handUp, handDown, pause",
        "DISPATCHED: nextWave, openPool, recall, cancel, merge, amend, correct, handUp",
        "ACCEPTED: recall, supply, schedule, cancel, amend, correct, pause",
        "SUPPLIED: recall, schedule, cancel, amend, correct, pause",
        "IN_SERVICE: recall, correct",
        "SERVED: correct",
        "RATED: correct",
        "UNRATED: correct",
      ]
    `));

  test("for the centre, when the station objects", () =>
    expect(buttons(actors.center, { isObjected: true })).toMatchInlineSnapshot(`
      [
        "SUBMITTED: approve, reject, cancel, merge, amend, correct, decide, pause",
        "APPROVED: dispatch, cancel, merge, amend, correct, decide, pause",
        "DISPATCHED: nextWave, openPool, recall, cancel, merge, amend, correct, decide",
        "ACCEPTED: recall, supply, schedule, cancel, amend, correct, decide, pause",
        "SUPPLIED: recall, schedule, cancel, amend, correct, decide, pause",
        "IN_SERVICE: recall, correct",
        "SERVED: rate, correct",
        "RATED: correct",
        "UNRATED: rate, correct",
      ]
    `));

  test("for the resident", () =>
    expect(buttons(theResident)).toMatchInlineSnapshot(`
      [
        "SUBMITTED: cancel, amend",
        "APPROVED: cancel, amend",
        "DISPATCHED: cancel, amend",
        "ACCEPTED: schedule, cancel, amend",
        "SUPPLIED: schedule, cancel, amend",
        "SERVED: rate",
        "UNRATED: rate",
      ]
    `));

  test("for a volunteer who is invited, and then goes", () =>
    expect(
      buttons(volunteer("v"), {
        invitedVolunteerIds: ["v"],
        assignment: anAssignment({ volunteerIds: ["v"] }),
      }),
    ).toMatchInlineSnapshot(`
      [
        "DISPATCHED: decline, accept",
        "ACCEPTED: release, schedule",
        "SUPPLIED: release, schedule, checkIn, couldNotServe",
        "IN_SERVICE: couldNotServe, checkOut",
      ]
    `));

  test("for the leader of a team that is invited, and then has it", () =>
    expect(
      buttons(volunteer("v", { teamIds: ["team"] }), {
        invitedTeamIds: ["team"],
        assignment: anAssignment({ teamId: "team", leaderId: "v" }),
      }),
    ).toMatchInlineSnapshot(`
      [
        "DISPATCHED: decline, accept",
        "ACCEPTED: appoint, release, schedule",
        "SUPPLIED: appoint, release, schedule, couldNotServe",
        "IN_SERVICE: couldNotServe",
      ]
    `));

  test("for a member whom the leader named", () =>
    expect(
      buttons(volunteer("v"), {
        assignment: anAssignment({ teamId: "team", leaderId: "other", volunteerIds: ["v"] }),
      }),
    ).toMatchInlineSnapshot(`
      [
        "ACCEPTED: stepBack, schedule",
        "SUPPLIED: stepBack, schedule, checkIn, couldNotServe",
        "IN_SERVICE: couldNotServe, checkOut",
      ]
    `));

  test.each(["visitor", "volunteer", "city", "sister"] as const)("none for the %s", (name) =>
    expect(buttons(actors[name])).toEqual([]),
  );
});

describe("the reason comes with the refusal", () => {
  const redo: Partial<WishFacts> = { round: 2, status: "APPROVED" };

  test.each<[string, Actor, WishEventName, Partial<WishFacts>, ErrorCode]>([
    ["a redo before the call", actors.center, "dispatch", redo, "CALL_BACK_FIRST"],
    [
      "a redo by who dispatched before",
      actors.center,
      "dispatch",
      { ...redo, calledBackAt: new Date(), pastOwnerIds: ["staff of C"] },
      "PAST_OWNER",
    ],
    [
      "one's own wish",
      volunteer("v", { phoneToken: "19900000001" }),
      "accept",
      { inOpenPool: true },
      "SELF",
    ],
    [
      "a wish one served badly",
      volunteer("v"),
      "accept",
      { inOpenPool: true, pastOwnerIds: ["v"] },
      "PAST_OWNER",
    ],
    [
      "the pool of another county",
      volunteer("v", { centerId: "D" }),
      "accept",
      { inOpenPool: true },
      "FORBIDDEN",
    ],
    ["somebody else's wish", { ...theResident, wishId: "another" }, "rate", {}, "FORBIDDEN"],
  ])("%s", (_, actor, event, facts, reason) => {
    expect(refusal(actor, event, aFactSheet(facts), NOW)).toBe(reason);
  });
});

describe("whose place counts", () => {
  const handedOver = { responsibleSiteId: "S", responsibleLineage: ["city", "C", "S"] };

  test("the place of a wish that another unit answers for may supply and arrange the visit, nothing else", () => {
    expect(buttons(actors.village, handedOver)).toEqual([
      "ACCEPTED: supply, schedule",
      "SUPPLIED: schedule",
    ]);
  });

  test("the unit that answers for it does the rest", () => {
    expect(
      refusal(aStaffActor("S", "TOWNSHIP"), "dispatch", aFactSheet(handedOver), NOW),
    ).toBeNull();
  });
});

describe("phone and address", () => {
  const end = new Date("2026-03-02T00:00:00Z");
  const after = (days: number) => new Date(end.getTime() + days * 24 * 60 * 60 * 1000);
  const served = aFactSheet({
    status: "SERVED",
    changedAt: end,
    assignment: anAssignment({ volunteerIds: ["v"], checkedOutAt: end }),
  });

  test("are open to who serves until the county's days are over, to the millisecond", () => {
    expect(maySeeContact(volunteer("v"), served, new Date(after(7).getTime() - 1))).toBe(true);
    expect(maySeeContact(volunteer("v"), served, after(7))).toBe(false);
  });

  test("are open to staff as long as the wish is, and then as many days", () => {
    expect(maySeeContact(actors.village, served, after(100))).toBe(true);
    const rated = { ...served, status: "RATED" as const };
    expect(maySeeContact(actors.village, rated, after(6))).toBe(true);
    expect(maySeeContact(actors.village, rated, after(7))).toBe(false);
  });

  test("are never open to the invited, the city or another place", () => {
    const invited = aFactSheet({ status: "DISPATCHED", invitedVolunteerIds: ["v"] });
    for (const actor of [volunteer("v"), actors.city, actors.sister, actors.visitor]) {
      expect(maySeeContact(actor, invited, end)).toBe(false);
    }
  });
});
