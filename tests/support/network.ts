import type { StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { dispatchWish } from "@/lib/orders/dispatch/commands";
import { approveWish } from "@/lib/orders/wishes/commands";
import type { ApproveWish, SubmitWish } from "@/lib/orders/wishes/schema";
import {
  aCounty,
  aStaff,
  aVolunteer,
  aWish,
  present,
  type County,
} from "@/tests/support/factories";
import { openNote } from "@/lib/orders/wishes/sealed-wish.server";
import { keyOf } from "@/tests/support/opened";
import { formatMoment } from "@/tests/support/moments";

/** A county with one staff member in each unit, and volunteers of its category in the village. */
export type KnownVolunteer = Awaited<ReturnType<typeof aVolunteer>>;

export type Network = {
  county: County;
  station: StaffActor;
  township: StaffActor;
  center: StaffActor;
  volunteers: KnownVolunteer[];
};

export async function aNetwork(volunteers = 0): Promise<Network> {
  const county = await aCounty();
  return {
    county,
    station: await aStaff(county.village.id),
    township: await aStaff(county.township.id),
    center: await aStaff(county.center.id),
    volunteers: await aCrowd(county, volunteers),
  };
}

/** Volunteers who score equally. */
export function aCrowd({ village, category }: County, count: number): Promise<KnownVolunteer[]> {
  return Promise.all(
    Array.from({ length: count }, () =>
      aVolunteer(village, { categories: { create: { categoryId: category.id } } }),
    ),
  );
}

/** A wish of the village, asked for at `submitted` and approved at `approved`. */
export async function anApprovedWish(
  { county, station }: Network,
  [submitted, approved]: [Date, Date],
  review: Partial<ApproveWish> = {},
  form: Partial<SubmitWish> = {},
) {
  const wish = await aWish(county.village.id, form, submitted);
  await approveWish(
    station,
    {
      ...{ wishId: wish.id, categoryId: county.category.id, urgency: "NORMAL", isPublic: true },
      ...review,
    },
    approved,
  );
  return wish;
}

/** The 所 dispatches a wish to these volunteers, or to the pool if there are none. */
export function ask({ township }: Network, wishId: string, whom: VolunteerActor[], now: Date) {
  const volunteerIds = whom.map(({ id }) => id);
  const to = whom.length > 0 ? "VOLUNTEERS" : "POOL";
  return dispatchWish(township, { wishId, to, volunteerIds }, now);
}

/** The parts of a wish that dispatching changes, with formatted moments. */
export async function wishState(wishId: string) {
  const wish = await db.wish.findUniqueOrThrow({
    where: { id: wishId },
    include: { responsibleSite: { select: { level: true } } },
  });
  const { status, wave, inOpenPool, stepDueAt, promisedAt } = wish;
  return {
    status,
    wave,
    inOpenPool,
    unit: wish.responsibleSite.level,
    stepDue: formatMoment(stepDueAt),
    promised: formatMoment(promisedAt),
  };
}

/** The status of each invitation, by wave. */
export async function listAnswers(wishId: string) {
  const invitations = await db.invitation.findMany({ where: { wishId }, orderBy: { id: "asc" } });
  const waves: Record<number, string[]> = {};
  for (const { wave, status } of invitations) (waves[wave] ??= []).push(status);
  return waves;
}

/** The recipients of the notices with this template; a recipient of several is there several times. */
export async function listRecipients(wishId: string, template: string) {
  const notices = await db.notice.findMany({ where: { wishId, template } });
  return notices.map(({ recipientId }) => recipientId).sort();
}

/** The newest event of a wish. */
export async function lastEvent(wishId: string) {
  const event = present(
    await db.wishEvent.findFirst({ where: { wishId }, orderBy: { seq: "desc" } }),
  );
  return { ...event, note: openNote({ id: wishId, resident: await keyOf(wishId) }, event) };
}
