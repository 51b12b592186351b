import type { WishFacts } from "@/lib/orders/wishes/facts";
import { END_STATUSES } from "@/lib/orders/wishes/lifecycle";
import { goes, isItsResident, isItsStaff, leadsIt } from "@/lib/orders/wishes/standing";
import type { Actor } from "@/lib/shared/auth/actor";
import { DAY_MS, later } from "@/lib/shared/days/durations";

/** Staged disclosure: whether the actor may see phone and address now. Each access is logged. */
export function maySeeContact(actor: Actor, wish: WishFacts, now: Date): boolean {
  if (isItsResident(actor, wish)) return true;
  const servedAt = wish.assignment?.checkedOutAt ?? null;
  const overAt = isOver(wish) ? wish.changedAt : null;
  const isOpenAfter = (end: Date | null) =>
    end === null || now < later(end, wish.disclosureDays * DAY_MS);
  if (isItsStaff(actor, wish)) return isOpenAfter(overAt);
  return (goes(actor, wish) || leadsIt(actor, wish)) && isOpenAfter(servedAt ?? overAt);
}

/** Whether no SMS reaches the resident, so that staff pass on what happens. Who was erased is told nothing. */
export function isToldByMouth({ residentPhoneToken, residentKey }: WishFacts): boolean {
  return residentPhoneToken === null && residentKey !== null;
}

function isOver({ status }: WishFacts): boolean {
  return (
    status === "MERGED" ||
    status === "RATED" ||
    status === "UNRATED" ||
    END_STATUSES.includes(status)
  );
}
