import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { PUBLIC_CONTENT_SELECT, withPublicContent } from "@/lib/orders/wishes/public-content";
import { visibleTo } from "@/lib/orders/wishes/scope";
import type { Prisma } from "@/prisma/generated/client";

/** What is read of the thing that a room or kit is for. */
export const PURPOSE_SELECT = {
  wish: {
    select: {
      ...{ id: true, ...PUBLIC_CONTENT_SELECT },
      responsibleSite: { select: { name: true, phone: true } },
    },
  },
  activity: {
    select: { id: true, title: true, site: { select: { name: true, phone: true } } },
  },
} as const satisfies Prisma.BookingSelect & Prisma.KitLoanSelect;

type Row = Prisma.BookingGetPayload<{ select: typeof PURPOSE_SELECT }>;

/** What it is for, and which unit to ring about it. */
export type Purpose = {
  /** The words of the wish or the title of the activity; null where the reader may not see the wish. */
  title: string | null;
  /** The wish, where the reader may open it. */
  wishId: string | null;
  isActivity: boolean;
  unit: { name: string; phone: string | null } | null;
};

/** Says of each row what it is for, as the actor may know it: a wish of others is only known by its unit. */
export async function describePurposes<T extends Row>(
  actor: StaffActor,
  rows: T[],
): Promise<(Omit<T, "wish" | "activity"> & { purpose: Purpose })[]> {
  const wishIds = rows.flatMap(({ wish }) => wish?.id ?? []);
  const visible = await db.wish.findMany({
    where: { id: { in: wishIds }, AND: visibleTo(actor) },
    select: { id: true },
  });
  const seen = new Set(visible.map(({ id }) => id));
  return rows.map(({ wish, activity, ...row }) => ({
    ...row,
    purpose: activity ? ofActivity(activity) : ofWish(wish, seen),
  }));
}

function ofActivity({ title, site }: NonNullable<Row["activity"]>): Purpose {
  return { title, wishId: null, isActivity: true, unit: site };
}

function ofWish(wish: Row["wish"], seen: ReadonlySet<string>): Purpose {
  const isSeen = wish !== null && seen.has(wish.id);
  return {
    title: isSeen ? withPublicContent(wish).content : null,
    wishId: isSeen ? wish.id : null,
    isActivity: false,
    unit: wish?.responsibleSite ?? null,
  };
}
