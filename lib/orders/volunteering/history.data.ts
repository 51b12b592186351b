import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { toCursorPage, cursorArgs, type Cursor } from "@/lib/shared/forms/paging";
import { gradeOfRound } from "@/lib/orders/volunteering/grade";
import { maskWish } from "@/lib/orders/volunteering/masked-wish.server";
import type { HistoryFilter } from "@/lib/orders/volunteering/schema";
import { CONTACT_NAME_SELECT, openNote } from "@/lib/orders/wishes/sealed-wish.server";
import { maskText } from "@/lib/shared/masking/personal-data";
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
          events: {
            where: { name: { in: ["rate", "rateToo", "regrade"] } },
            select: { seq: true, round: true, data: true, noteSealed: true },
            orderBy: { seq: "asc" },
          },
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
      thanks: thanksOf(wish, round),
    })),
    next,
  };
}

type Rated = Parameters<typeof openNote>[0] & {
  events: { seq: number; round: number; data: unknown; noteSealed: string | null }[];
};

/** What the resident said with one of the two best grades, masked; null for anything else. */
function thanksOf({ events, ...wish }: Rated, round: number): string | null {
  const rating = events.find((event) => event.round === round);
  if (!rating || (gradeOfRound([rating], round) ?? 0) < 4) return null;
  const words = openNote(wish, rating);
  return words && maskText(words);
}

function toCursor({ id, checkedOutAt }: { id: string; checkedOutAt: Date | null }): Cursor {
  return { id, at: checkedOutAt ?? new Date(0) };
}
