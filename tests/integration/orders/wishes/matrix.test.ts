import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import {
  nextStatus,
  TRANSITIONS,
  WISH_EVENTS,
  type WishEventName,
} from "@/lib/orders/wishes/lifecycle";
import { WishStatus } from "@/prisma/generated/enums";
import { ATTEMPTS } from "@/tests/integration/orders/wishes/attempts";
import { OUTSIDE, WHO_MAY, type Expectation } from "@/tests/integration/orders/wishes/who-may";
import { watchCodes } from "@/tests/support/shown-codes";
import { aCast, actorFor, ROLES, type Cast, type Role } from "@/tests/support/cast";
import { aRedoneWish, aWishIn, type StagedWish } from "@/tests/support/scenes";
import { snapshotWish } from "@/tests/support/wish-snapshot";

let cast: Cast;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
});

function stage(status: WishStatus, expectation: Expectation): Promise<StagedWish> {
  return expectation.isRedone ? aRedoneWish(cast) : aWishIn(status, cast, expectation);
}

function attempt(event: WishEventName, role: Role, wish: StagedWish, { grade = 5 }: Expectation) {
  return ATTEMPTS[event](actorFor(role, cast, wish.resident), wish.id, cast, grade);
}

/** The code of the refusal; "done" if there was none. Anything but an AppError is a bug and thrown. */
async function outcome(attempted: Promise<unknown>): Promise<string> {
  try {
    await attempted;
    return "done";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** Every row of the table, by the status and history of the wish. */
const rows = WISH_EVENTS.flatMap((event) =>
  WHO_MAY[event].flatMap((expectation) =>
    TRANSITIONS[event].from.map((from) => ({ event, from, expectation, how: words(expectation) })),
  ),
);

function words({ asked, isObjected, isPaused, isRedone, grade, may }: Expectation): string {
  const facts = [
    asked,
    isObjected && "objected to",
    isPaused && "paused",
    isRedone && "done again",
    grade && `grade ${grade}`,
  ];
  const circumstances = facts.filter(Boolean).join(", ");
  return `${circumstances && `(${circumstances}) `}by ${may.join(", ") || "nobody"}`;
}

describe("who may take which step", () => {
  test.each(rows)("$event from $from $how", async ({ event, from, expectation }) => {
    const wish = await stage(from, expectation);
    const before = await snapshotWish(wish.id);
    expect(before.status).toBe(from);

    for (const role of ROLES.filter((role) => !expectation.may.includes(role))) {
      const code = await outcome(attempt(event, role, wish, expectation));
      const expected = OUTSIDE.includes(role) ? ["NOT_FOUND"] : ["FORBIDDEN", "NOT_FOUND"];
      expect(expected, `${role} got ${code}`).toContain(code);
      expect(await snapshotWish(wish.id), `${role} changed something`).toEqual(before);
    }

    for (const role of expectation.may) {
      const fresh = await stage(from, expectation);
      const { version } = await db.wish.findUniqueOrThrow({ where: { id: fresh.id } });
      expect(await outcome(attempt(event, role, fresh, expectation)), role).toBe("done");
      const { status, events } = await snapshotWish(fresh.id);
      const { andThen } = expectation;
      expect(status).toBe(andThen?.status ?? nextStatus(from, event));
      expect(events).toHaveLength(version + (andThen?.events ?? 1));
      expect(events[version]).toMatchObject({ name: event, fromStatus: from });
    }
  });

  test.each(ROLES)("submit: %s", async (role) => {
    const before = await db.wish.count();
    const { resident } = await aWishIn("SUBMITTED", cast);
    await ATTEMPTS.submit(actorFor(role, cast, resident), "", cast, 5);
    expect(await db.wish.count()).toBe(before + 2);
  });
});

/**
 * Volunteers see a wish once they are invited, members once the leader names them. The merged wish is
 * merged before anybody is.
 */
const UNSEEN: Partial<Record<Role, WishStatus[]>> = {
  invited: ["SUBMITTED", "APPROVED", "REJECTED", "MERGED"],
  leader: ["SUBMITTED", "APPROVED", "REJECTED", "MERGED"],
  attendee: ["SUBMITTED", "APPROVED", "REJECTED", "MERGED", "DISPATCHED", "CANCELLED"],
};

const wrongStates = WISH_EVENTS.flatMap((event) => {
  const from: readonly WishStatus[] = TRANSITIONS[event].from;
  const expectation = WHO_MAY[event].find(({ may }) => may.length > 0);
  const [role] = expectation?.may ?? [];
  if (!expectation || !role) return [];
  const statuses = Object.values(WishStatus).filter((status) => !from.includes(status));
  return statuses.map((status) => ({ event, status, role, asked: expectation.asked ?? null }));
});

describe("a step from where the table has no such row", () => {
  test.each(wrongStates)(
    "$event from $status, by $role",
    async ({ event, status, role, asked }) => {
      const wish = await aWishIn(status, cast, asked ? { asked } : {});
      const before = await snapshotWish(wish.id);
      const movedOn = event === "accept" ? "ALREADY_TAKEN" : "WISH_MOVED_ON";
      expect(await outcome(attempt(event, role, wish, { may: [] }))).toBe(
        UNSEEN[role]?.includes(status) ? "NOT_FOUND" : movedOn,
      );
      expect(await snapshotWish(wish.id)).toEqual(before);
    },
  );
});
