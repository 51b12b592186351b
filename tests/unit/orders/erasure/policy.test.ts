import { expect, test } from "vitest";
import { refusalToEraseResident, refusalToEraseVolunteer } from "@/lib/orders/erasure/policy";
import { WishStatus } from "@/prisma/generated/enums";

test("a resident is erased once every wish is over, or if there is none", () => {
  expect(refusalToEraseResident([])).toBeNull();
  expect(refusalToEraseResident(["RATED", "UNRATED", "REJECTED", "CANCELLED"])).toBeNull();
  const over = Object.values(WishStatus).filter((status) => !refusalToEraseResident([status]));
  expect(over.toSorted()).toEqual(["CANCELLED", "MERGED", "RATED", "REJECTED", "UNRATED"]);
  expect(refusalToEraseResident(["RATED", "SUBMITTED"])).toBe("STILL_OPEN");
});

test("a volunteer is erased who neither leads a team nor has a service in hand", () => {
  expect(refusalToEraseVolunteer({ services: 0, teams: 0 })).toBeNull();
  expect(refusalToEraseVolunteer({ services: 1, teams: 0 })).toBe("STILL_OPEN");
  expect(refusalToEraseVolunteer({ services: 0, teams: 1 })).toBe("LEADS_TEAM");
  expect(refusalToEraseVolunteer({ services: 1, teams: 1 })).toBe("LEADS_TEAM");
});
