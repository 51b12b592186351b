import { expect, test } from "vitest";
import { mayLookAtPhone } from "@/lib/desk/volunteer-phone/policy";
import { actors, aFactSheet, anAssignment } from "@/tests/unit/orders/wishes/facts";
import { DAY_MS, later } from "@/lib/shared/days/durations";

const now = new Date("2026-03-02T00:00:00Z");
const wish = aFactSheet({
  status: "ACCEPTED",
  assignment: anAssignment({ teamId: "team", leaderId: "leader", volunteerIds: ["goes"] }),
});

test("staff of the place and above look at the phone of who goes or leads, and of nobody else", () => {
  for (const actor of [actors.village, actors.town, actors.center]) {
    expect(mayLookAtPhone(actor, wish, "goes", now)).toBe(true);
    expect(mayLookAtPhone(actor, wish, "leader", now)).toBe(true);
    expect(mayLookAtPhone(actor, wish, "somebody", now)).toBe(false);
  }
  for (const actor of [actors.city, actors.sister, actors.resident, actors.volunteer]) {
    expect(mayLookAtPhone(actor, wish, "goes", now)).toBe(false);
  }
});

test("the look closes some days after the end, as that at the resident's does", () => {
  const over = { ...wish, status: "RATED" as const };
  expect(mayLookAtPhone(actors.village, over, "goes", later(now, 6 * DAY_MS))).toBe(true);
  expect(mayLookAtPhone(actors.village, over, "goes", later(now, 8 * DAY_MS))).toBe(false);
});
