import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { MINUTE_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";

/** Who looked within so many minutes counts as still looking. */
const LOOKS_FOR_MINUTES = 2;

type Row = { id: string; name: string; expiresAt: Date | null };

export type Company = Awaited<ReturnType<typeof meetAtWish>>;

/**
 * Notes that the actor looks at a wish which they may see, and returns which colleagues look at it too, and
 * who has it in hand. One statement.
 */
export async function meetAtWish(actor: StaffActor, wishId: string, now: Date) {
  const rows = await db.$queryRaw<Row[]>`
    WITH noted AS (
      INSERT INTO wish_lookers ("staffId", "wishId", "seenAt")
      VALUES (${actor.id}::uuid, ${wishId}::uuid, ${now})
      ON CONFLICT ("staffId") DO UPDATE SET "wishId" = EXCLUDED."wishId", "seenAt" = EXCLUDED."seenAt"
    )
    SELECT s.id, s.name, NULL::timestamptz AS "expiresAt"
    FROM wish_lookers l JOIN staff s ON s.id = l."staffId"
    WHERE l."wishId" = ${wishId}::uuid AND s.id <> ${actor.id}::uuid
      AND l."seenAt" > ${later(now, -LOOKS_FOR_MINUTES * MINUTE_MS)}
    UNION ALL
    SELECT s.id, s.name, c."expiresAt" FROM wish_claims c JOIN staff s ON s.id = c."staffId"
    WHERE c."wishId" = ${wishId}::uuid AND c."expiresAt" > ${now}
    ORDER BY 2, 1`;
  const holder = rows.find(({ expiresAt }) => expiresAt);
  return {
    lookers: rows.filter(({ expiresAt }) => !expiresAt).map(({ name }) => name),
    claim: holder?.expiresAt
      ? { name: holder.name, isOwn: holder.id === actor.id, expiresAt: holder.expiresAt }
      : null,
  };
}
