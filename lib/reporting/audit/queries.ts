import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { addDays } from "@/lib/shared/days/days";
import { startOfDay } from "@/lib/shared/days/china-time";
import { db } from "@/lib/shared/db/db";
import { cursorArgs, toCursorPage } from "@/lib/shared/forms/paging";
import { checkResultSchema } from "@/lib/reporting/audit/check-chain.data";
import { findNames, findSubjectIds } from "@/lib/reporting/audit/names.data";
import { openValues } from "@/lib/reporting/audit/opened-values.data";
import type { AuditFilter } from "@/lib/reporting/audit/schema";
import type { Prisma } from "@/prisma/generated/client";

const ROWS_PER_PAGE = 50;

export type AuditLog = Awaited<ReturnType<typeof listAudit>>;
export type AuditRow = AuditLog["rows"][number];

/** The entries of the reader's own log, newest first, with the names of whom they are about. */
export async function listAudit(actor: StaffActor, filter: AuditFilter) {
  const { where, ...page } = cursorArgs("at", filter.before, ROWS_PER_PAGE);
  const found = await db.auditEntry.findMany({
    where: { AND: [where, { chainId: actor.siteId }, await matchFilter(actor, filter)] },
    select: {
      id: true,
      name: true,
      actorRole: true,
      actorId: true,
      subjectId: true,
      data: true,
      at: true,
      link: { select: { seq: true } },
    },
    ...page,
  });
  const { rows: sealed, next } = toCursorPage(found, ROWS_PER_PAGE, ({ at, id }) => ({ at, id }));
  const rows = await openValues(sealed);
  const names = await findNames(rows.flatMap(({ actorId, subjectId }) => [actorId, subjectId]));
  return {
    rows: rows.map(({ link, actorId, subjectId, ...row }) => ({
      ...row,
      seq: link?.seq ?? null,
      actor: names.get(actorId ?? "") ?? null,
      subject: names.get(subjectId ?? "") ?? null,
    })),
    next,
  };
}

/** The state of the reader's log: its last check, and the entries that wait to be sealed. */
export async function findAuditState(actor: StaffActor) {
  const [check, waiting] = await Promise.all([
    db.auditEntry.findFirst({
      where: { chainId: actor.siteId, name: "auditCheck" },
      select: { at: true, data: true },
      orderBy: { at: "desc" },
    }),
    db.auditTail.count({ where: { chainId: actor.siteId } }),
  ]);
  return {
    waiting,
    lastCheck: check && { at: check.at, ...checkResultSchema.parse(check.data) },
  };
}

export type AuditState = Awaited<ReturnType<typeof findAuditState>>;

async function matchFilter(
  actor: StaffActor,
  { q, name, from, to }: AuditFilter,
): Promise<Prisma.AuditEntryWhereInput> {
  const ids = q ? await findSubjectIds(actor, q) : null;
  return {
    ...(name && { name }),
    at: {
      ...(from && { gte: startOfDay(from) }),
      ...(to && { lt: startOfDay(addDays(to, 1)) }),
    },
    ...(ids && { OR: [{ actorId: { in: ids } }, { subjectId: { in: ids } }] }),
  };
}
