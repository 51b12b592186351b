import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { bareName } from "@/lib/network/sites/bare-name";
import { rankName } from "@/lib/network/sites/match-name";
import { spellingOf } from "@/lib/network/sites/spelling.server";
import { Prisma } from "@/prisma/generated/client";

type Kind = "site" | "category" | "team" | "volunteer";

/** The ids of what has a name that fits what was typed, by kind. */
export type Named = Record<Kind, string[]>;

/**
 * The places, categories, teams and volunteers within the actor's reach whose name fits what was typed, in
 * Chinese or in pinyin of any reading. Spellings are compared here, since the database knows no pinyin.
 */
export async function findNamed(actor: StaffActor, typed: string, kinds: Kind[]): Promise<Named> {
  const named: Named = { site: [], category: [], team: [], volunteer: [] };
  if (isTooShort(typed)) return named;
  const rows = await db.$queryRaw<{ kind: Kind; id: string; name: string }[]>(
    Prisma.join(
      kinds.map((kind) => namesSql(actor, kind, typed)),
      " UNION ALL ",
    ),
  );
  for (const { kind, id, name } of rows) {
    const spelt = { name: bareName(name), spelling: spellingOf(name) };
    if (rankName(spelt, typed) !== null) named[kind].push(id);
  }
  return named;
}

/** One letter is the beginning of a name too many. */
function isTooShort(typed: string): boolean {
  return /^[a-z]?$/i.test(typed);
}

function namesSql({ siteId, centerId }: StaffActor, kind: Kind, typed: string): Prisma.Sql {
  switch (kind) {
    case "site":
      return Prisma.sql`SELECT 'site' AS kind, id, name FROM sites
        WHERE lineage @> ARRAY[${siteId}::uuid]`;
    case "category":
      return Prisma.sql`SELECT 'category' AS kind, id, name FROM service_categories
        WHERE "centerId" = ${centerId}::uuid`;
    case "team":
      return Prisma.sql`SELECT 'team' AS kind, id, name FROM teams WHERE "centerId" = ${centerId}::uuid`;
    case "volunteer":
      // By far the most: those whose name stands as it was typed are found in the database.
      return /[a-z]/i.test(typed)
        ? Prisma.sql`SELECT 'volunteer' AS kind, id, name FROM volunteers WHERE "centerId" = ${centerId}::uuid`
        : Prisma.sql`SELECT 'volunteer' AS kind, id, name FROM volunteers WHERE "centerId" = ${centerId}::uuid
            AND strpos(searched_text(name), searched_text(${typed})) > 0`;
  }
}
