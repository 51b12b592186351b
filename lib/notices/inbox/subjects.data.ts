import "server-only";
import type { Subject } from "@/lib/notices/inbox/subject";
import { wishPath } from "@/lib/notices/inbox/wish-path";
import { wishLink } from "@/lib/shared/auth/tracking-link.server";
import { PUBLIC_CONTENT_SELECT } from "@/lib/orders/wishes/public-content";
import type { Transaction } from "@/lib/shared/db/db";
import type { Prisma } from "@/prisma/generated/client";

// The only file that knows what a notice can be about. Another kind of thing is one more relation in
// the select, one more line in `toSubject` and in `inCounty`.

const PLACE = { select: { name: true, lineage: true } } as const;

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
  },
} as const;

/** The relations of a notice that its subject is read from. */
export const SUBJECT_SELECT = { wish: WISH } as const satisfies Prisma.NoticeSelect;

type Row = Prisma.NoticeGetPayload<{ select: typeof SUBJECT_SELECT }>;

/** The subject of a notice; null if a later release wrote it about something this one does not know. */
export function toSubject({ wish }: Row): Subject | null {
  return wish && wishSubject(wish);
}

/** The notices about things of this county. */
export function inCounty(centerId: string): Prisma.NoticeWhereInput {
  return { wish: { centerId } };
}

/** Finds the subjects of notices, by id of the notice. */
export type FindSubjects = (
  client: Transaction,
  noticeIds: string[],
) => Promise<Map<string, Subject>>;

export const findSubjects: FindSubjects = async (client, noticeIds) => {
  const rows = await client.notice.findMany({
    where: { id: { in: noticeIds } },
    select: { id: true, ...SUBJECT_SELECT },
  });
  return new Map(
    rows.flatMap(({ id, ...row }) => {
      const subject = toSubject(row);
      return subject ? [[id, subject]] : [];
    }),
  );
};

function wishSubject({
  id,
  publicContent: content,
  urgency,
  category,
  ...wish
}: NonNullable<Row["wish"]>): Subject {
  const { site, responsibleSite, center } = wish;
  return {
    isUrgent: urgency === "URGENT",
    ...{ content, category, place: site.name, unit: responsibleSite.name },
    quietHours: center,
    readBy: [...site.lineage, ...responsibleSite.lineage],
    link: { wishId: id },
    // Residents read it on the tracking page, or rate there: no sign-in, one tap.
    pathFor: (role, template) => {
      if (role !== "RESIDENT") return wishPath(role, id);
      const path = wishLink(wish);
      return template === "served" ? `${path}/rate` : path;
    },
  };
}
