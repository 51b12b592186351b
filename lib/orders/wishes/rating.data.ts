import "server-only";
import { SYSTEM, type Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import type { GRADE_CHANNELS } from "@/lib/orders/wishes/event-data";
import { isRedoGrade } from "@/lib/orders/wishes/lifecycle";
import { openWish, type OpenWish } from "@/lib/orders/wishes/open-wish.data";
import { beginRedo } from "@/lib/orders/wishes/redo.server";
import type { RateWish, RecordGrade } from "@/lib/orders/wishes/schema";
import { visibleTo } from "@/lib/orders/wishes/scope";

/**
 * 评单, by everybody who asked; the lowest grade counts. The two lowest grades begin a new round at once
 * (差评必重办).
 */
export function rateWish(
  actor: Actor,
  { wishId, grade, comment }: RateWish,
  now = new Date(),
): Promise<void> {
  return openToRate(actor, wishId, now, (open) => giveGrade(open, actor, { grade, comment }));
}

/**
 * 电话回访评价: writes down a grade told on the phone or on paper, by staff of the centre who did no work on
 * the wish. The event says how it was told, the resident reads that it was written down, and a low grade
 * begins a new round as ever.
 */
export function recordGrade(
  actor: Actor,
  { wishId, ...told }: RecordGrade,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, (open) => giveGrade(open, actor, told));
}

/**
 * 改评: another grade in place of the one given within the last day; the figures follow. A grade with
 * which a new round began stays: the round is answered for by others already.
 */
export function regradeWish(
  actor: Actor,
  { wishId, grade, comment }: RateWish,
  now = new Date(),
): Promise<void> {
  return openWish(actor, wishId, now, async (open) => {
    await open.advance("regrade", { note: comment ?? null, changes: { grade }, data: { grade } });
    if (isRedoGrade(grade)) await beginRedo(open);
  });
}

/**
 * Opens the wish that is rated: the actor's own or, if that was merged, the one that stands for it.
 * Throws NOT_FOUND if the actor may not see their own.
 */
async function openToRate(
  actor: Actor,
  wishId: string,
  now: Date,
  work: (open: OpenWish) => Promise<void>,
): Promise<void> {
  const own = await db.wish.findFirst({
    where: { id: wishId, AND: visibleTo(actor) },
    select: { mergedIntoId: true },
  });
  const other = own?.mergedIntoId;
  return other ? openWish(SYSTEM, other, now, work) : openWish(actor, wishId, now, work);
}

type Rating = {
  grade: number;
  comment?: string | undefined;
  /** How the grade was told to staff, who write it down. */
  channel?: (typeof GRADE_CHANNELS)[number];
};

/**
 * Rates the service, after somebody else who asked for it perhaps: the lowest grade counts. One of the
 * two lowest begins a new round.
 */
async function giveGrade(
  open: OpenWish,
  actor: Actor,
  { grade, comment, channel }: Rating,
): Promise<void> {
  const { status, residentId, grade: before, raterIds, merged } = open.wish;
  const lowest = Math.min(grade, before ?? grade);
  const raterId = actor.role === "RESIDENT" ? actor.id : residentId;
  await open.advance(
    status === "RATED" && merged.length > 0 ? "rateToo" : "rate",
    {
      note: comment ?? null,
      changes: { grade: lowest, raterIds: [...raterIds, raterId] },
      data: { grade: lowest, ...(channel && { gradeChannel: channel }) },
    },
    actor,
  );
  if (isRedoGrade(lowest)) await beginRedo(open);
}
