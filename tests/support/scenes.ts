import type { ResidentActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { dispatchWish, objectToWish, pauseWish } from "@/lib/orders/dispatch/commands";
import { processWish } from "@/lib/orders/dispatch/process-due-wishes.data";
import { scheduleVisit } from "@/lib/orders/visits/commands";
import { mergeWish } from "@/lib/orders/merging/commands";
import { supplyWish } from "@/lib/orders/stock/commands";
import { checkIn, checkOut } from "@/lib/orders/service/commands";
import { acceptWish } from "@/lib/orders/volunteering/commands";
import { approveWish, cancelWish, rateWish, rejectWish } from "@/lib/orders/wishes/commands";
import type { NewWish } from "@/lib/orders/wishes/schema";
import type { WishStatus } from "@/prisma/generated/enums";
import type { Cast } from "@/tests/support/cast";
import { aWish } from "@/tests/support/factories";

/** How a wish reaches its status; by default in the simplest way. */
export type Scene = {
  /** VOLUNTEERS: `invited` and `alsoInvited`; `invited` takes it. TEAM: `leader` takes it, `attendee` serves. POOL: `uninvolved` takes it. */
  asked?: "VOLUNTEERS" | "TEAM" | "POOL";
  /** The station has objected, and the objection is not decided. */
  isObjected?: boolean;
  /** The clocks are paused (等候群众). */
  isPaused?: boolean;
  /** A time for the visit is agreed. */
  isScheduled?: boolean;
  /** What the resident filled in. */
  form?: Partial<NewWish>;
};

export type StagedWish = { id: string; trackingNumber: string; resident: ResidentActor };

type Step = (cast: Cast, wish: StagedWish, scene: Scene) => Promise<unknown>;

/** A wish of the village of the cast, brought to `status` by commands. */
export async function aWishIn(
  status: WishStatus,
  cast: Cast,
  scene: Scene = {},
): Promise<StagedWish> {
  const wish = await aWish(cast.county.village.id, scene.form);
  if (scene.isObjected) await objectToWish(cast.station, { wishId: wish.id, reason: "不属本站" });
  for (const step of wayTo(status)) await STEP_INTO[step](cast, wish, scene);
  if (scene.isPaused) await pauseWish(cast.center, { wishId: wish.id, reason: "电话打不通" });
  if (scene.isScheduled) {
    await scheduleVisit(wish.resident, { wishId: wish.id, visitAt: inDays(2) });
  }
  return wish;
}

/** A wish that was served, got a low grade and is in its second round. The centre is responsible, since the 所 had dispatched it. */
export async function aRedoneWish(cast: Cast, scene: Scene = {}): Promise<StagedWish> {
  const wish = await aWishIn("SERVED", cast, scene);
  await rateWish(wish.resident, { wishId: wish.id, grade: 1 });
  return wish;
}

/** The status before each status, on the shortest way to it. */
const BEFORE: Record<WishStatus, WishStatus | null> = {
  SUBMITTED: null,
  APPROVED: "SUBMITTED",
  REJECTED: "SUBMITTED",
  DISPATCHED: "APPROVED",
  CANCELLED: "DISPATCHED",
  MERGED: "SUBMITTED",
  ACCEPTED: "DISPATCHED",
  SUPPLIED: "ACCEPTED",
  IN_SERVICE: "SUPPLIED",
  SERVED: "IN_SERVICE",
  RATED: "SERVED",
  UNRATED: "SERVED",
};

function wayTo(status: WishStatus): WishStatus[] {
  const before = BEFORE[status];
  return before ? [...wayTo(before), status] : [];
}

/** The status the shortest way to a rating leads to next; of a wish at its end none. */
const NEXT: Partial<Record<WishStatus, WishStatus>> = {
  SUBMITTED: "APPROVED",
  APPROVED: "DISPATCHED",
  DISPATCHED: "ACCEPTED",
  ACCEPTED: "SUPPLIED",
  SUPPLIED: "IN_SERVICE",
  IN_SERVICE: "SERVED",
  SERVED: "RATED",
};

/** Brings a wish one step further by a command. Returns false for a wish at its end. */
export async function takeNextStep(cast: Cast, wish: StagedWish): Promise<boolean> {
  const { status } = await db.wish.findUniqueOrThrow({ where: { id: wish.id } });
  const next = NEXT[status];
  if (next) await STEP_INTO[next](cast, wish, {});
  return next !== undefined;
}

const STEP_INTO: Record<WishStatus, Step> = {
  SUBMITTED: async () => {},
  APPROVED: ({ station, county }, { id }) =>
    approveWish(station, {
      wishId: id,
      categoryId: county.category.id,
      urgency: "NORMAL",
      isPublic: true,
    }),
  REJECTED: ({ station }, { id }) => rejectWish(station, { wishId: id, reason: "不在服务范围" }),
  DISPATCHED: (cast, { id }, { asked = "VOLUNTEERS" }) =>
    dispatchWish(cast.township, {
      wishId: id,
      to: asked,
      volunteerIds: asked === "VOLUNTEERS" ? [cast.invited.id, cast.alsoInvited.id] : [],
      ...(asked === "TEAM" ? { teamId: cast.team.id } : {}),
    }),
  MERGED: async ({ station, county }, { id }) =>
    mergeWish(station, { wishId: id, intoId: (await aWish(county.village.id)).id }),
  CANCELLED: (_, { id, resident }) => cancelWish(resident, { wishId: id }),
  ACCEPTED: (cast, { id }, { asked = "VOLUNTEERS" }) => {
    if (asked === "VOLUNTEERS") return acceptWish(cast.invited, { wishId: id, volunteerIds: [] });
    if (asked === "POOL") return acceptWish(cast.uninvolved, { wishId: id, volunteerIds: [] });
    return acceptWish(cast.leader, {
      wishId: id,
      teamId: cast.team.id,
      volunteerIds: [cast.attendee.id],
    });
  },
  SUPPLIED: ({ station }, { id }) => supplyWish(station, { wishId: id, lines: [] }),
  IN_SERVICE: (cast, { id }, scene) => checkIn(whoGoes(cast, scene), { wishId: id }),
  SERVED: (cast, { id }, scene) => checkOut(whoGoes(cast, scene), { sure: true, wishId: id }),
  RATED: (_, { id, resident }) => rateWish(resident, { wishId: id, grade: 5 }),
  UNRATED: (_, { id }) => processWish(id, inDays(8)),
};

/** The moment `days` days from now. */
function inDays(days: number): Date {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000);
}

function whoGoes(cast: Cast, { asked = "VOLUNTEERS" }: Scene) {
  return { VOLUNTEERS: cast.invited, TEAM: cast.attendee, POOL: cast.uninvolved }[asked];
}
