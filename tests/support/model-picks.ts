import type { WishStatus } from "@/prisma/generated/enums";
import type { Life } from "@/tests/support/model-life";
import { covers } from "@/tests/support/model-life";
import { CROWD, PEOPLE, type Person } from "@/tests/support/model-people";
import type { Choice } from "@/tests/support/model-rules";
import { RULES, type DeedName } from "@/tests/support/model-service";

/**
 * What is tried: a deed; NEXT, what brings the wish on from where it is; BOLD, the same without
 * ringing back first; or a number, one of what somebody may do now.
 */
export type What = DeedName | "NEXT" | "BOLD" | number;

/** Who tries it: somebody; or by a number one of those who may, or of those whom the wish concerns. */
export type Who = Person | { may: number } | { near: number };

/** What ends a life is tried seldom, or lives would be short. */
export const ENDINGS: DeedName[] = ["reject", "cancel"];
export const OTHERS = (Object.keys(RULES) as DeedName[]).filter((deed) => !ENDINGS.includes(deed));

export function pickDeed(life: Life, what: What, choice: Choice): DeedName {
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
};

const openDeeds = (life: Life, choice: Choice) =>
  OTHERS.filter((deed) => PEOPLE.some((one) => RULES[deed].may(life, one, choice)));

export function pickPerson(life: Life, deed: DeedName, who: Who, choice: Choice): Person {
  if (typeof who === "string") return who;
  const near = PEOPLE.filter((one) => isNear(life, one));
  if ("near" in who) return oneOf(near, who.near) ?? "resident";
  const able = PEOPLE.filter((one) => RULES[deed].may(life, one, choice));
  return oneOf(able, who.may) ?? oneOf(near, who.may) ?? "resident";
}

/** Where a rule is broken, most likely one of these can break it. */
function isNear({ unit, status, holder, pastOwners }: Life, one: Person): boolean {
  const couldTakeIt = status === "DISPATCHED" && CROWD.some((volunteer) => volunteer === one);
  const hadOrHasIt = [...pastOwners, ...(holder?.goers ?? [])].includes(one);
  return one === "resident" || covers(one, unit) || couldTakeIt || hadOrHasIt;
}

const oneOf = <T>(list: T[], position: number): T | undefined => list[position % list.length];
