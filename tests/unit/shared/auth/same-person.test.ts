import { expect, test } from "vitest";
import { SYSTEM, VISITOR } from "@/lib/shared/auth/actor";
import { idsOfPerson, isOneOf } from "@/lib/shared/auth/same-person";
import { actors, aStaffActor, theResident, volunteer } from "@/tests/unit/orders/wishes/facts";

const staff = { ...aStaffActor("C", "CENTER", "s"), volunteerId: "v" };
const sameAsVolunteer = volunteer("v", { staffId: "s" });

test("two accounts of a person are the same person", () => {
  for (const person of [staff, sameAsVolunteer]) {
    expect(idsOfPerson(person).toSorted()).toEqual(["s", "v"]);
    expect(isOneOf(person, ["x", "v"])).toBe(true);
    expect(isOneOf(person, ["s", "x"])).toBe(true);
    expect(isOneOf(person, ["x", "y"])).toBe(false);
  }
});

test("a person with one account has its id", () => {
  expect(isOneOf(actors.village, ["staff of V"])).toBe(true);
  expect(isOneOf(actors.village, ["v", null, undefined])).toBe(false);
  expect(isOneOf(volunteer("v"), ["v"])).toBe(true);
  expect(isOneOf(volunteer("v"), ["s", null])).toBe(false);
});

test("other kinds of actors are none of them, even with the same id", () => {
  for (const nobody of [VISITOR, SYSTEM, theResident]) {
    expect(isOneOf(nobody, [theResident.id, "s", null, undefined])).toBe(false);
  }
});
