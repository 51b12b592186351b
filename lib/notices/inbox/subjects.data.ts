import "server-only";
import { bareName } from "@/lib/network/sites/bare-name";
import { isTrueOf as isTrueOfActivity } from "@/lib/activities/activities/told";
import { isTrueOf as isTrueOfPlan } from "@/lib/activities/plans/told";
import {
  ACTIVITY_SUBJECT,
  activitySubject,
  PLAN_SUBJECT,
  planSubject,
} from "@/lib/notices/inbox/activity-subjects.data";
import { activityTemplate, planTemplate, type Subject } from "@/lib/notices/inbox/subject";
import { findTruths, type TruthAt } from "@/lib/notices/inbox/wish-standing.data";
import { wishPath } from "@/lib/notices/inbox/wish-path";
import { helperLink, wishLink } from "@/lib/shared/auth/tracking-link.server";
import { PUBLIC_CONTENT_SELECT } from "@/lib/orders/wishes/public-content";
import { seqToldOf } from "@/lib/orders/wishes/merged-notice";
import { eventData } from "@/lib/orders/wishes/event-data";
import type { Transaction } from "@/lib/shared/db/db";
import type { Prisma } from "@/prisma/generated/client";

// The only file that knows what a notice can be about. Another kind of thing is one more relation in
// the select, one more line in `toSubject`, in `inCounty` and in `truthOf`.

const PLACE = { select: { name: true, lineage: true } } as const;

const VISITS = {
  where: { name: "schedule" },
  select: { seq: true, data: true },
  orderBy: { seq: "desc" },
} as const;

const WISH = {
  select: {
    id: true,
    trackingNumber: true,
    linkVersion: true,
    ...PUBLIC_CONTENT_SELECT,
    urgency: true,
    category: { select: { name: true, nameEn: true } },
    site: PLACE,
    responsibleSite: PLACE,
    center: { select: { quietFrom: true, quietTo: true } },
    helper: { select: { id: true } },
    events: VISITS,
    mergedInto: { select: { events: VISITS } },
  },
} as const;

const MOVE = {
  select: {
    fromSite: { select: { name: true } },
    toSite: { select: { name: true } },
    volunteer: { select: { center: { select: { quietFrom: true, quietTo: true } } } },
  },
} as const;

/** The relations of a notice that its subject is read from. */
export const SUBJECT_SELECT = {
  eventSeq: true,
  wish: WISH,
  move: MOVE,
  activity: ACTIVITY_SUBJECT,
  plan: PLAN_SUBJECT,
} as const satisfies Prisma.NoticeSelect;

type Row = Prisma.NoticeGetPayload<{ select: typeof SUBJECT_SELECT }>;

/** The subject of a notice; null if a later release wrote it about something this one does not know. */
export function toSubject({ wish, move, activity, plan, eventSeq }: Row): Subject | null {
  if (move) return moveSubject(move);
  if (activity) return activitySubject(activity);
  if (plan) return planSubject(plan);
  return wish && wishSubject(wish, eventSeq);
}

/** The notices about things of this county; of a move, the county it leads to. */
export function inCounty(centerId: string): Prisma.NoticeWhereInput {
  return {
    OR: [
      { wish: { centerId } },
      { move: { toSite: { centerId } } },
      { activity: { centerId } },
      { plan: { centerId } },
    ],
  };
}

/** A subject, and whether what the notice says is still to be told at a moment. */
export type TellableSubject = Subject & { isTrueAt: TruthAt };

/** Finds the subjects of notices, by id of the notice. */
export type FindSubjects = (
  client: Transaction,
  noticeIds: string[],
) => Promise<Map<string, TellableSubject>>;

export const findSubjects: FindSubjects = async (client, noticeIds) => {
  const rows = await client.notice.findMany({
    where: { id: { in: noticeIds } },
    select: { id: true, readAt: true, template: true, ...SUBJECT_SELECT },
  });
  const truths = await findTruths(client, noticeIds);
  return new Map(
    rows.flatMap(({ id, ...row }) => {
      const subject = toSubject(row);
      const isTrueAt = row.wish ? truths.get(id) : () => isStillTold(row);
      return subject && isTrueAt ? [[id, { ...subject, isTrueAt }]] : [];
    }),
  );
};

type Read = Row & { readAt: Date | null; template: string };

/** A move has happened, whatever comes after it; of the rest the status says whether it is still so. */
function isStillTold({ readAt, template, activity, plan }: Read): boolean {
  if (readAt !== null) return false;
  if (activity) return isTrueOfActivity(activityTemplate.parse(template), activity.status);
  return plan ? isTrueOfPlan(planTemplate.parse(template), plan.status) : true;
}

/** It names nobody: the unit is the place that was left. */
function moveSubject({ fromSite, toSite, volunteer }: NonNullable<Row["move"]>): Subject {
  return {
    ...{ isUrgent: false, visitAt: null, content: "", category: null, readBy: [], link: null },
    ...{ place: toSite.name, unit: bareName(fromSite.name), quietHours: volunteer.center },
    pathFor: (role) => (role === "STAFF" ? "/desk/capacity" : "/volunteer/profile"),
  };
}

function wishSubject(
  { id, publicContent: content, urgency, category, ...wish }: NonNullable<Row["wish"]>,
  eventSeq: number,
): Subject {
  const { site, responsibleSite, center } = wish;
  const { events } = wish.mergedInto ?? wish;
  const agreed = events.find(({ seq }) => seq <= seqToldOf(eventSeq));
  return {
    isUrgent: urgency === "URGENT",
    visitAt: eventData(agreed?.data).visitAt ?? null,
    ...{ content, category, place: site.name, unit: responsibleSite.name },
    quietHours: center,
    readBy: [...site.lineage, ...responsibleSite.lineage],
    link: { wishId: id },
    // Residents read it on the tracking page, or rate there: no sign-in, one tap.
    pathFor: (role, template) => {
      if (role === "HELPER") return wish.helper ? helperLink(wish, wish.helper.id) : "";
      if (role !== "RESIDENT") return wishPath(role, id);
      const path = wishLink(wish);
      return template === "served" ? `${path}/rate` : path;
    },
  };
}
