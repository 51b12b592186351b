import "server-only";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { fateOf, type Fate } from "@/lib/orders/leaving/what-becomes";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";
import { NO_HANDLER, undoDispatch } from "@/lib/orders/wishes/round.server";

/** Who leaves, and who leads their teams from now on: null for a team that is closed. */
export type Departure = { volunteerId: string; leaders: ReadonlyMap<string, string | null> };

/** Takes the step that follows for one wish when somebody leaves who holds it. */
export async function giveBack(open: OpenWish, departure: Departure): Promise<void> {
  const { assignment, status } = open.wish;
  if (!assignment) return;
  const isTeamClosed = departure.leaders.get(assignment.teamId ?? "") === null;
  await STEPS[fateOf({ ...assignment, status }, departure.volunteerId, isTeamClosed)](
    open,
    departure,
  );
}

const STEPS: Record<Fate, (open: OpenWish, departure: Departure) => Promise<void>> = {
  GIVEN_BACK: (open, departure) => endRound(open, departure, "release"),
  BROKEN_OFF: (open, departure) => endRound(open, departure, "recall"),
  LEFT_TO_TEAM: stepBackFor,
  HANDED_OVER: tellNextLeader,
  GOES_ON: () => Promise.resolve(),
};

/** The resident, everybody who was to go, and the unit that dispatches again are told. */
async function endRound(
  open: OpenWish,
  { volunteerId }: Departure,
  event: "release" | "recall",
): Promise<void> {
  await open.advance(event, { changes: NO_HANDLER, data: { left: [volunteerId] } }, SYSTEM);
  await undoDispatch(open);
}

async function stepBackFor({ tx, wish, advance }: OpenWish, departure: Departure): Promise<void> {
  const { volunteerId } = departure;
  await advance(
    "stepBack",
    {
      data: { left: [volunteerId], volunteers: [volunteerId], ledBy: leaderAfter(wish, departure) },
    },
    SYSTEM,
  );
  await tx.seat.deleteMany({ where: { assignmentId: wish.assignment?.id ?? "", volunteerId } });
}

async function tellNextLeader({ wish, advance }: OpenWish, departure: Departure): Promise<void> {
  const volunteers = wish.assignment?.volunteerIds ?? [];
  await advance(
    "appoint",
    {
      data: { left: [departure.volunteerId], volunteers, ledBy: leaderAfter(wish, departure) },
    },
    SYSTEM,
  );
}

/** Who leads the wish's team from now on; null if its leader stays. */
function leaderAfter({ assignment }: OpenWish["wish"], { leaders }: Departure): string | null {
  return leaders.get(assignment?.teamId ?? "") ?? null;
}
