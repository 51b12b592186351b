import { describe, expect, test } from "vitest";
import { refusalToTake } from "@/lib/orders/volunteering/policy";
import { aVolunteerActor } from "@/tests/support/actors";
import { aFactSheet } from "@/tests/unit/orders/wishes/facts";

const leader = aVolunteerActor({ id: "leader", teamIds: ["team", "otherTeam"] });
const wish = aFactSheet({
  ...{ status: "DISPATCHED", inOpenPool: false, pastOwnerIds: [] },
  ...{ invitedVolunteerIds: ["leader"], invitedTeamIds: ["otherTeam"] },
});

describe("taking a wish", () => {
  test("alone needs an invitation to the person, for a team one to that team", () => {
    expect(refusalToTake(leader, wish)).toBeNull();
    expect(refusalToTake(leader, wish, "otherTeam")).toBeNull();
    expect(refusalToTake(leader, wish, "team")).toBe("FORBIDDEN");
    expect(refusalToTake(leader, { ...wish, invitedVolunteerIds: [] })).toBe("FORBIDDEN");
  });

  test("from the open pool needs none", () => {
    const pool = { ...wish, inOpenPool: true, invitedVolunteerIds: [], invitedTeamIds: [] };
    expect(refusalToTake(leader, pool)).toBeNull();
    expect(refusalToTake(leader, pool, "team")).toBeNull();
  });

  test("for a team is for its leader, and for no team that had it before", () => {
    expect(refusalToTake(leader, wish, "foreignTeam")).toBe("FORBIDDEN");
    const past = { ...wish, pastOwnerIds: ["otherTeam"] };
    expect(refusalToTake(leader, past, "otherTeam")).toBe("PAST_OWNER");
  });

  test("that somebody else has taken is refused by its status, not here", () => {
    const taken = aFactSheet({ ...wish, status: "ACCEPTED", invitedVolunteerIds: [] });
    expect(refusalToTake(leader, taken)).toBeNull();
  });
});
