import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { cacheReads } from "@/lib/shared/db/cache-reads";
import { db } from "@/lib/shared/db/db";
import { bareName } from "@/lib/network/sites/bare-name";
import { rankBy } from "@/lib/network/sites/match-name";
import { spellingOf } from "@/lib/network/sites/spelling.server";
import { Prisma } from "@/prisma/generated/client";

type Kind = "site" | "category" | "team" | "volunteer";

type Row = { kind: Kind; id: string; name: string };

/** The ids of what has a name that fits what was typed, by kind. */
export type Named = Record<Kind, string[]>;

/**
 * The places, categories, teams and volunteers within the actor's reach whose name fits what was typed, in
 * Chinese or in pinyin of any reading. Spellings are compared here, since the database knows no pinyin.
 */
export async function findNamed(actor: StaffActor, typed: string, kinds: Kind[]): Promise<Named> {
  const named: Named = { site: [], category: [], team: [], volunteer: [] };
  if (isTooShort(typed)) return named;
  const ofTree = kinds.filter((kind) => kind !== "volunteer");
  const [rows, volunteers] = await Promise.all([
    ofTree.length > 0 ? db.$queryRaw<Row[]>(namesSql(actor, ofTree)).then(spellOut) : [],
    kinds.includes("volunteer") && actor.centerId ? cachedVolunteers(actor.centerId) : [],
  ]);
  const rankOf = rankBy(typed);
  for (const row of [...rows, ...volunteers]) {
    if (rankOf(row) !== null) named[row.kind].push(row.id);
  }
  return named;
}

/** The volunteers of a county, up to 15 seconds old: there are by far more of them than of all else. */
const cachedVolunteers = cacheReads(async (centerId) =>
  spellOut(
    await db.$queryRaw<Row[]>`
      SELECT 'volunteer' AS kind, id, name FROM volunteers WHERE "centerId" = ${centerId}::uuid`,
  ),
);

function spellOut(rows: Row[]) {
  return rows.map(({ name, ...row }) => ({
    ...row,
    name: bareName(name),
    spelling: spellingOf(name),
  }));
}

/** One letter is the beginning of a name too many. */
function isTooShort(typed: string): boolean {
  return /^[a-z]?$/i.test(typed);
}

function namesSql(
  { siteId, centerId }: StaffActor,
  kinds: Exclude<Kind, "volunteer">[],
): Prisma.Sql {
  const names = {
    site: Prisma.sql`SELECT 'site' AS kind, id, name FROM sites WHERE lineage @> ARRAY[${siteId}::uuid]`,
    category: Prisma.sql`SELECT 'category' AS kind, id, name FROM service_categories
      WHERE "centerId" = ${centerId}::uuid`,
    team: Prisma.sql`SELECT 'team' AS kind, id, name FROM teams WHERE "centerId" = ${centerId}::uuid`,
  };
  return Prisma.join(
    kinds.map((kind) => names[kind]),
    " UNION ALL ",
  );
}
