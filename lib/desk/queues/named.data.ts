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
  const isSpelt = /[a-z]/i.test(typed) && kinds.includes("volunteer") && actor.centerId !== null;
  const asked = kinds.filter((kind) => !(isSpelt && kind === "volunteer"));
  const [rows, volunteers] = await Promise.all([
    db.$queryRaw<Row[]>(
      Prisma.join(
        asked.map((kind) => namesSql(actor, kind, typed)),
        " UNION ALL ",
      ),
    ),
    isSpelt ? cachedVolunteers(actor.centerId ?? "") : [],
  ]);
  const rank = rankBy(typed);
  for (const { kind, id, name } of [...rows, ...volunteers]) {
    const spelt = { name: bareName(name), spelling: spellingOf(name) };
    if (rank(spelt) !== null) named[kind].push(id);
  }
  return named;
}

/**
 * The volunteers of a county, up to 15 seconds old. There are by far more of them than of all else, and by
 * letters each is looked at.
 */
const cachedVolunteers = cacheReads(
  (centerId) => db.$queryRaw<Row[]>`
    SELECT 'volunteer' AS kind, id, name FROM volunteers WHERE "centerId" = ${centerId}::uuid`,
);

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
      return Prisma.sql`SELECT 'volunteer' AS kind, id, name FROM volunteers
        WHERE "centerId" = ${centerId}::uuid
          AND strpos(searched_text(name), searched_text(${typed})) > 0`;
  }
}
