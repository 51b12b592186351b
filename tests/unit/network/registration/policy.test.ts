import { expect, test } from "vitest";
import { refusalToMove } from "@/lib/network/registration/policy";
import { aVolunteerActor } from "@/tests/support/actors";

test("home moves within the county, not to another one", () => {
  const volunteer = aVolunteerActor({ centerId: "here" });
  expect(refusalToMove(volunteer, { centerId: "here" })).toBeNull();
  expect(refusalToMove(volunteer, { centerId: "there" })).toBe("OUTSIDE_COUNTY");
});
