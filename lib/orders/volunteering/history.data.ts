import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { toCursorPage, cursorArgs, type Cursor } from "@/lib/shared/forms/paging";
import { gradeOfRound } from "@/lib/orders/volunteering/grade";
import { maskWish } from "@/lib/orders/volunteering/masked-wish.server";
import type { HistoryFilter } from "@/lib/orders/volunteering/schema";
import { CONTACT_NAME_SELECT } from "@/lib/orders/wishes/sealed-wish.server";
import { assignmentsOf } from "@/lib/orders/wishes/scope";

const HISTORY_ROWS = 10;

/** Returns the services of this volunteer, or of a team they lead, latest first. */
export async function listHistory(actor: VolunteerActor, { before }: HistoryFilter) {
  const { where, ...page } = cursorArgs("checkedOutAt", before, HISTORY_ROWS);
  const found = await db.assignment.findMany({
    where: { AND: [{ checkedOutAt: { not: null } }, assignmentsOf(actor), where] },
    select: {
      id: true,
      round: true,
      checkedOutAt: true,
      team: { select: { name: true } },
      seats: {
        where: { volunteerId: actor.id },
        select: { hasCome: true, serviceMinutes: true },
      },
      wish: {
        select: {
          ...CONTACT_NAME_SELECT,
          publicContent: true,
          wantedTime: true,
          urgency: true,
          status: true,
          changedAt: true,
          category: { select: { name: true, nameEn: true } },
          site: { select: { name: true, parent: { select: { name: true, level: true } } } },
          events: { where: { name: "rate" }, select: { round: true, data: true } },
        },
      },
    },
    ...page,
  });
  const { rows, next } = toCursorPage(found, HISTORY_ROWS, toCursor);
  return {
    served: rows.map(({ id, round, checkedOutAt, team, seats: [seat], wish }) => ({
      id,
      servedAt: checkedOutAt,
      team: team?.name ?? null,
      isAbsence: seat?.hasCome === false,
      /** Service minutes of this volunteer; null for a leader who did not attend. */
      minutes: seat?.serviceMinutes ?? null,
      wish: maskWish(wish),
      grade: gradeOfRound(wish.events, round),
    })),
    next,
  };
}

function toCursor({ id, checkedOutAt }: { id: string; checkedOutAt: Date | null }): Cursor {
  return { id, at: checkedOutAt ?? new Date(0) };
}
