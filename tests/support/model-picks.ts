import type { WishStatus } from "@/prisma/generated/enums";
import type { Life } from "@/tests/support/model-life";
import { covers } from "@/tests/support/model-life";
import { CROWD, PEOPLE, type Person } from "@/tests/support/model-people";
import type { DeedInput } from "@/tests/support/model-rules";
import { RULES, type DeedName } from "@/tests/support/model-service";

/**
 * What is tried: a deed; NEXT, the deed that moves the wish on; BOLD, the same without the call-back
 * before a redo; or a number, which picks one of the deeds allowed now.
 */
export type What = DeedName | "NEXT" | "BOLD" | number;

/** Who tries it: a person; or a number, which picks one of those who may or of those concerned. */
export type Who = Person | { may: number } | { near: number };

/** Deeds that end a life are tried seldom, or lives would be short. */
export const ENDINGS: DeedName[] = ["reject", "cancel", "merge"];
export const OTHERS = (Object.keys(RULES) as DeedName[]).filter((deed) => !ENDINGS.includes(deed));

export function pickDeed(life: Life, what: What, choice: DeedInput): DeedName {
  if (what === "NEXT" && life.status === "APPROVED" && life.round > 1 && !life.isCalledBack) {
    return "callBack";
  }
  if (what === "NEXT" || what === "BOLD") return NEXT[life.status] ?? "amend";
  return typeof what === "number" ? (oneOf(openDeeds(life, choice), what) ?? "amend") : what;
}

const NEXT: Partial<Record<WishStatus, DeedName>> = {
  SUBMITTED: "approve",
  APPROVED: "dispatch",
  DISPATCHED: "accept",
  ACCEPTED: "supply",
  SUPPLIED: "checkIn",
  IN_SERVICE: "checkOut",
  SERVED: "rate",
  UNRATED: "rate",
  RATED: "regrade",
  MERGED: "unmerge",
};

const openDeeds = (life: Life, choice: DeedInput) =>
  OTHERS.filter((deed) => PEOPLE.some((one) => RULES[deed].may(life, one, choice)));

export function pickPerson(life: Life, deed: DeedName, who: Who, choice: DeedInput): Person {
  if (typeof who === "string") return who;
  const near = PEOPLE.filter((one) => isNear(life, one));
  if ("near" in who) return oneOf(near, who.near) ?? "resident";
  const able = PEOPLE.filter((one) => RULES[deed].may(life, one, choice));
  return oneOf(able, who.may) ?? oneOf(near, who.may) ?? "resident";
}

/** Whether the person is close enough to the wish to break a rule by mistake. */
function isNear({ unit, status, holder, pastOwners }: Life, one: Person): boolean {
  const couldTakeIt = status === "DISPATCHED" && CROWD.some((volunteer) => volunteer === one);
  const hadOrHasIt = [...pastOwners, ...(holder?.attendees ?? [])].includes(one);
  return one === "resident" || covers(one, unit) || couldTakeIt || hadOrHasIt;
}

const oneOf = <T>(list: T[], position: number): T | undefined => list[position % list.length];
