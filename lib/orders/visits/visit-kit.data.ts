import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { formatDay } from "@/lib/shared/days/china-time";
import { countDays } from "@/lib/shared/days/days";
import { AppError } from "@/lib/shared/errors";
import { lendKitFor } from "@/lib/network/venues/lend-kit.data";
import type { DropVisitKit, LendVisitKit } from "@/lib/orders/visits/schema";
import { openVisit } from "@/lib/orders/visits/visit-room.data";

const LONGEST_LOAN_DAYS = 31;

/**
 * 借器材: sets kit of the county aside for a wish, from the day of the visit on. Throws NO_VISIT_YET before one is
 * agreed, LOAN_DAYS for a day before it or more than a month after, KIT_LENT and NOT_FOUND.
 */
export async function lendVisitKit(
  actor: Actor,
  { wishId, dueOn, lines }: LendVisitKit,
  now = new Date(),
): Promise<void> {
  await openVisit(actor, wishId, now, async ({ tx, wish }, { id: staffId }) => {
    if (!wish.visitAt) throw new AppError("NO_VISIT_YET");
    const startsOn = formatDay(wish.visitAt);
    const days = countDays(startsOn, dueOn);
    if (days < 1 || days > LONGEST_LOAN_DAYS) throw new AppError("LOAN_DAYS", {}, "dueOn");
    await lendKitFor(tx, { wishId, lines, startsOn, dueOn, staffId }, now);
  });
}

/** Gives back what is set aside and was not handed out. */
export async function dropVisitKit(
  actor: Actor,
  { wishId, loanId }: DropVisitKit,
  now = new Date(),
): Promise<void> {
  await openVisit(actor, wishId, now, async ({ tx }) => {
    const { count } = await tx.kitLoan.updateMany({
      where: { id: loanId, wishId, lentAt: null, returnedAt: null },
      data: { returnedAt: now },
    });
    if (count === 0) throw new AppError("NOT_FOUND");
  });
}
