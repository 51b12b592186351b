import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { parseTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { db } from "@/lib/shared/db/db";
import { readPhone } from "@/lib/shared/forms/phone-number";
import { findNamed, type Named } from "@/lib/desk/queues/named.data";
import { tokensTyped } from "@/lib/desk/queues/tokens-typed.server";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { Prisma } from "@/prisma/generated/client";

/** From so many wishes on a search is broad: they are not collected, each row is looked at instead. */
const BROAD = 1_000;

/** The condition of a search over the columns of `wishes`. */
export type Matches = { sql: Prisma.Sql; isBroad: boolean };

/**
 * Finds the wishes with these words in their number, sentence, place or category, in the name or phone of
 * who asks, or in the name of a volunteer or team that goes. Names of places, categories, volunteers and
 * teams are also found in pinyin. Of who asks, names and phones are found by their keyed hashes, as a whole
 * only. Spaces and dots make no difference.
 */
export async function findMatches(
  actor: StaffActor,
  typed: string,
  broad = BROAD,
): Promise<Matches> {
  const named = await findNamed(actor, typed, ["site", "category", "team", "volunteer"]);
  const going = byGoing(named);
  const { words, others } = await collect(
    bySentence(actor, typed),
    [
      ...[byNumber(typed), byAsker(typed), ...going],
      ...[byColumn("siteId", named.site), byColumn("categoryId", named.category)],
    ],
    broad,
  );
  if (words.length < broad && others.length < broad) {
    const sql = Prisma.sql`(${isOneOf(others)} OR ${isOneOf(words)} AND ${hasWords(typed)})`;
    return { sql, isBroad: false };
  }
  const sql = Prisma.sql`("siteId" = ANY (${named.site}::uuid[])
    OR "categoryId" = ANY (${named.category}::uuid[])
    OR ${isNumbered(typed)} OR "residentId" IN (${askers(typed)})
    OR id IN (${Prisma.join(going, " UNION ALL ")}) OR ${hasWords(typed)})`;
  return { sql, isBroad: true };
}

/** The condition that a volunteer or team of this name goes. */
export async function goesSql(actor: StaffActor, typed: string): Promise<Prisma.Sql> {
  const named = await findNamed(actor, typed, ["team", "volunteer"]);
  return Prisma.sql`id IN (${Prisma.join(byGoing(named), " UNION ")})`;
}

/**
 * The ids of the wishes that may have the words, and of those that are found by anything else; of each
 * statement at most so many.
 */
async function collect(sentence: Prisma.Sql, statements: Prisma.Sql[], most: number) {
  const limit = Prisma.raw(`LIMIT ${most}`);
  const limited = statements.map((one) => Prisma.sql`(${one} ${limit})`);
  const [found] = await db.$queryRaw<{ words: string[]; others: string[] }[]>`
    SELECT ARRAY(${sentence} ${limit}) AS words, ARRAY(${Prisma.join(limited, " UNION ")}) AS others`;
  return found ?? { words: [], others: [] };
}

function isOneOf(ids: string[]): Prisma.Sql {
  return Prisma.sql`id = ANY (${ids}::uuid[])`;
}

/**
 * Whether the sentence has the words. It is first looked through as it stands, and for one character: to
 * take spaces and dots out of every sentence would take most of the time.
 */
function hasWords(typed: string): Prisma.Sql {
  const words = searchedText(typed);
  if (words === "") return Prisma.sql`false`;
  const [first = ""] = words;
  const mayHave = HAN.test(first) ? Prisma.sql`strpos("publicContent", ${first}) > 0` : ALWAYS;
  return Prisma.sql`(strpos("publicContent", ${words}) > 0
    OR ${mayHave} AND strpos(searched_text("publicContent"), ${words}) > 0)`;
}

const ALWAYS = Prisma.sql`true`;

/** Characters that are written in one way only, whatever the width and case. */
const HAN = /^[\u4E00-\u9FFF]$/;

/** The function `searched_text` of the database. */
function searchedText(typed: string): string {
  return typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.·•・‧。]/g, "");
}

/** The sentences that may have the words: those with each of their grams, as `search_grams` makes them. */
function bySentence({ centerId }: StaffActor, typed: string): Prisma.Sql {
  const characters = [...searchedText(typed)];
  const windows = (long: number) =>
    characters.slice(long - 1).map((_, at) => characters.slice(at, at + long).join(""));
  const threes = windows(3).filter((three) => /^[0-9a-z]{3}$/.test(three));
  const grams = characters.length > 1 ? [...windows(2), ...threes] : characters;
  return Prisma.sql`SELECT "wishId" FROM wish_words
    WHERE ${grams.length > 0} AND grams @> (${centerId}::text || ${grams}::text[])`;
}

function byNumber(typed: string): Prisma.Sql {
  return Prisma.sql`SELECT id FROM wishes WHERE ${isNumbered(typed)}`;
}

function isNumbered(typed: string): Prisma.Sql {
  const number = parseTrackingNumber(typed);
  const end = number.padEnd(NUMBER_END, "Z");
  return Prisma.sql`("trackingNumber" BETWEEN ${number} AND ${end} AND ${number} <> '')`;
}

/** Longer than any number: of all that begin alike, the one of letters Z is the last in any order of letters. */
const NUMBER_END = 12;

function byColumn(column: "siteId" | "categoryId", ids: string[]): Prisma.Sql {
  return Prisma.sql`SELECT id FROM wishes
    WHERE ${Prisma.raw(`"${column}"`)} = ANY (${ids}::uuid[])`;
}

function byAsker(typed: string): Prisma.Sql {
  return Prisma.sql`SELECT id FROM wishes WHERE "residentId" IN (${askers(typed)})`;
}

function askers(typed: string): Prisma.Sql {
  const phone = readPhone(typed);
  return Prisma.sql`SELECT id FROM residents
    WHERE "phoneToken" = ${phoneToken(typeof phone === "string" ? phone : typed)}
      OR "searchTokens" && ${tokensTyped(typed)}`;
}

function byGoing({ team, volunteer }: Named): Prisma.Sql[] {
  return [
    Prisma.sql`SELECT "wishId" FROM assignments WHERE "teamId" = ANY (${team}::uuid[])`,
    Prisma.sql`SELECT a."wishId" FROM seats s JOIN assignments a ON a.id = s."assignmentId"
      WHERE s."volunteerId" = ANY (${volunteer}::uuid[])`,
  ];
}
