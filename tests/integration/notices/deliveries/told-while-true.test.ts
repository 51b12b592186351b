import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { AppError } from "@/lib/shared/errors";
import { db } from "@/lib/shared/db/db";
import {
  askNext,
  dispatchWish,
  pauseWish,
  recallWish,
  resumeWish,
} from "@/lib/orders/dispatch/commands";
import { supplyWish } from "@/lib/orders/stock/commands";
import { scheduleVisit, unscheduleVisit } from "@/lib/orders/visits/commands";
import {
  acceptWish,
  declineWish,
  releaseWish,
  undoAccept,
} from "@/lib/orders/volunteering/commands";
import { amendWish, cancelWish } from "@/lib/orders/wishes/commands";
import { aCast, type Cast } from "@/tests/support/cast";
import { at } from "@/tests/support/moments";
import {
  aMorningWish,
  minutesAfter,
  templatesFor,
  work,
  type Sent,
} from "@/tests/support/night-worker";
import type { StagedWish } from "@/tests/support/scenes";

const EVENING = at("11-25 20:00");

let cast: Cast;
beforeEach(async () => {
  vi.restoreAllMocks();
  cast = await aCast();
});

const aNewWish = () => aMorningWish(cast);

type Deed = keyof ReturnType<typeof deeds>;

/** What may happen to a wish; who may not is refused, and nothing happens. */
function deeds({ invited, alsoInvited, township, station }: Cast, wish: StagedWish) {
  const about = { wishId: wish.id };
  const visitAt = at("11-28 14:30");
  const both = [invited.id, alsoInvited.id];
  return {
    ask: (now: Date) =>
      dispatchWish(township, { ...about, to: "VOLUNTEERS", volunteerIds: both }, now),
    askNext: (now: Date) => askNext(township, about, now),
    recall: (now: Date) => recallWish(township, about, now),
    accept: (now: Date) => acceptWish(invited, { ...about, volunteerIds: [] }, now),
    acceptOther: (now: Date) => acceptWish(alsoInvited, { ...about, volunteerIds: [] }, now),
    undo: (now: Date) => undoAccept(invited, about, now),
    decline: (now: Date) => declineWish(alsoInvited, about, now),
    release: (now: Date) => releaseWish(invited, { ...about, reason: "生病了" }, now),
    supply: (now: Date) => supplyWish(station, { ...about, lines: [] }, now),
    schedule: (now: Date) => scheduleVisit(wish.resident, { ...about, visitAt }, now),
    unschedule: (now: Date) => unscheduleVisit(station, about, now),
    amend: (now: Date) => amendWish(wish.resident, { ...about, word: "下午在家" }, now),
    pause: (now: Date) => pauseWish(station, { ...about, reason: "电话打不通" }, now),
    resume: (now: Date) => resumeWish(station, about, now),
    cancel: (now: Date) => cancelWish(wish.resident, about, now),
  };
}

const OFTEN: Deed[] = ["ask", "accept", "acceptOther", "supply", "schedule", "recall", "release"];

/** A deed and how many minutes pass before it: a few, or half of a night. */
const someDeeds = fc.array(
  fc.tuple(
    fc.constantFrom<Deed>(
      ...OFTEN,
      ...OFTEN,
      ...([
        "askNext",
        "undo",
        "decline",
        "unschedule",
        "amend",
        "pause",
        "resume",
        "cancel",
      ] as const),
    ),
    fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 30, max: 240 })),
    fc.boolean(),
  ),
  { minLength: 4, maxLength: 9 },
);

/** How the people of a wish stand, read without the rules of the notices. */
async function readStanding(wishId: string) {
  const wish = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
  const pending = await db.invitation.findMany({ where: { wishId, status: "PENDING" } });
  const seats = await db.seat.findMany({ where: { assignment: { wishId, endedAt: null } } });
  const asked = pending.flatMap(({ volunteerId }) => volunteerId ?? []);
  return { wish, asked, going: seats.map(({ volunteerId }) => volunteerId) };
}

type Standing = Awaited<ReturnType<typeof readStanding>>;

const STATUSES: Record<string, string[]> = {
  submitted: ["SUBMITTED"],
  approved: ["APPROVED", "DISPATCHED"],
  accepted: ["ACCEPTED"],
  released: ["APPROVED", "DISPATCHED"],
  supplied: ["SUPPLIED"],
  cancelled: ["CANCELLED"],
};

type Check = (standing: Standing, is: { asked: boolean; going: boolean }) => boolean;

const isFree: Check = (_, is) => !is.asked && !is.going;
const goes: Check = (_, is) => is.going;

const CHECKS: Record<string, Check> = {
  ...{ invited: (_, is) => is.asked, taken: isFree, recalled: isFree },
  pausedForYou: ({ wish }) => wish.pausedAt !== null,
  scheduled: ({ wish }) => wish.visitAt !== null,
  unscheduled: ({ wish }) => wish.visitAt === null,
  ...{ ready: goes, amended: goes, resumed: goes },
  visitOff: ({ wish }, is) => is.going && wish.visitAt === null,
  visitAgreed: ({ wish }, is) => is.going && wish.visitAt !== null,
  onHold: ({ wish }, is) => is.going && wish.pausedAt !== null,
};

function isTrueOf(standing: Standing, { template, recipientId: id }: Sent): boolean {
  const is = { asked: standing.asked.includes(id), going: standing.going.includes(id) };
  const check = CHECKS[template];
  return check
    ? check(standing, is)
    : (STATUSES[template]?.includes(standing.wish.status) ?? false);
}

/** What has to have been sent to the resident, by where the wish stands in the morning. */
const OWED_TO_RESIDENT: Record<string, string[]> = {
  APPROVED: ["approved", "released"],
  DISPATCHED: ["approved", "released"],
  ACCEPTED: ["accepted"],
  SUPPLIED: ["supplied"],
  CANCELLED: ["cancelled"],
};

test("whatever happens in a night, nothing false is sent and nobody concerned is left untold", async () => {
  await fc.assert(
    fc.asyncProperty(someDeeds, async (life) => {
      const wish = await aNewWish();
      const { id: wishId, resident } = wish;
      const may = deeds(cast, wish);
      const all: Sent[] = [];
      const workAt = async (now: Date) => {
        const standing = await readStanding(wishId);
        const sent = await work(wishId, now);
        for (const one of sent) expect(isTrueOf(standing, one), one.template).toBe(true);
        all.push(...sent);
      };
      await workAt(EVENING);
      let now = EVENING;
      for (const [deed, minutes, isWorkerAwake] of life) {
        now = minutesAfter(now, minutes);
        await may[deed](now).catch((error: unknown) => {
          if (!(error instanceof AppError)) throw error;
        });
        if (isWorkerAwake) await workAt(minutesAfter(now, 1));
      }
      await workAt(new Date(Math.max(at("11-27 07:00").getTime(), minutesAfter(now, 2).getTime())));

      // Told is who was sent it, or who has read it: whoever takes a step has seen what it is about.
      const expectTold = async (recipientId: string, templates: string[]) => {
        const read = await db.notice.count({
          where: { wishId, recipientId, template: { in: templates }, readAt: { not: null } },
        });
        const sent = templatesFor(all, { id: recipientId });
        expect(read > 0 || sent.some((one) => templates.includes(one))).toBe(true);
      };
      const { wish: row, asked } = await readStanding(wishId);
      await expectTold(resident.id, OWED_TO_RESIDENT[row.status] ?? []);
      for (const id of asked) await expectTold(id, ["invited"]);
    }),
    { numRuns: Number(process.env.TOLD_RUNS ?? 8), endOnFailure: true },
  );
}, 300_000);
