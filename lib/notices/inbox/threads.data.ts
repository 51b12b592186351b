import "server-only";
import { db } from "@/lib/shared/db/db";
import { toCursorPage, type Cursor } from "@/lib/shared/forms/paging";
import { inboxOf, type Reader } from "@/lib/notices/inbox/scope";
import { Prisma } from "@/prisma/generated/client";

/** The newest notice of a thread: all notices to one reader about one wish. Any other notice stands alone. */
type Head = { id: string; at: Date; wishId: string | null };

/** A page of the reader's threads, by their newest notices, and the cursor of the next page. */
export async function findHeads(reader: Reader, before: Cursor | undefined, rowsPerPage: number) {
  const earlier = before
    ? Prisma.sql`AND (n."createdAt", n.id) < (${before.at}, ${before.id}::uuid)`
    : Prisma.empty;
  const found = await db.$queryRaw<Head[]>`
    SELECT n.id, n."createdAt" AS at, n."wishId" FROM notices n
    WHERE ${ownInSql(reader)} ${earlier}
      AND NOT EXISTS (SELECT FROM notices newer WHERE newer."wishId" = n."wishId"
        AND newer."recipientRole" = n."recipientRole" AND newer."recipientId" = n."recipientId"
        AND (newer."createdAt", newer.id) > (n."createdAt", n.id))
    ORDER BY n."createdAt" DESC, n.id DESC LIMIT ${rowsPerPage + 1}`;
  return toCursorPage(found, rowsPerPage, ({ at, id }) => ({ at, id }));
}

/** The number of the reader's threads with an unread notice, `max` at most. */
export async function countUnreadThreads(reader: Reader, max: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT DISTINCT coalesce(n."wishId", n.id) FROM notices n
      WHERE ${ownInSql(reader)} AND n."readAt" IS NULL LIMIT ${max}) AS thread`;
  return row?.count ?? 0;
}

/** The notices of these threads. */
export function ofThreads(reader: Reader, heads: Pick<Head, "id" | "wishId">[]) {
  return {
    ...inboxOf(reader),
    OR: [
      { wishId: { in: heads.flatMap(({ wishId }) => wishId ?? []) } },
      { id: { in: heads.flatMap(({ id, wishId }) => (wishId === null ? [id] : [])) } },
    ],
  } satisfies Prisma.NoticeWhereInput;
}

/** The condition of `inboxOf` in SQL, over the notice `n`. */
function ownInSql({ role, id }: Reader): Prisma.Sql {
  return Prisma.sql`n."recipientRole" = ${role}::"ActorRole" AND n."recipientId" = ${id}::uuid`;
}
