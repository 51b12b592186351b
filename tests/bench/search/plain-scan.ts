import type { Client } from "pg";
import { bareName } from "@/lib/network/sites/bare-name";
import { rankBy } from "@/lib/network/sites/match-name";
import { spellingOf } from "@/lib/network/sites/spelling.server";
import type { Asker } from "@/tests/bench/search/people";

type Wish = { id: string; number: string; content: string; names: string[]; resident: string };

/** Every wish of a county with all that it can be found by, newest first. */
export async function readAll(client: Client, centerId: string): Promise<Wish[]> {
  const { rows } = await client.query<Wish>(
    `SELECT w.id, w."trackingNumber" AS number, w."publicContent" AS content,
       w."residentId" AS resident,
       array_remove(array_agg(DISTINCT v.name) || array_agg(DISTINCT t.name) || s.name || c.name, NULL) AS names
     FROM wishes w JOIN sites s ON s.id = w."siteId"
     LEFT JOIN service_categories c ON c.id = w."categoryId"
     LEFT JOIN assignments a ON a."wishId" = w.id LEFT JOIN teams t ON t.id = a."teamId"
     LEFT JOIN seats ON seats."assignmentId" = a.id LEFT JOIN volunteers v ON v.id = seats."volunteerId"
     WHERE w."centerId" = $1 GROUP BY w.id, s.name, c.name
     ORDER BY w."createdAt" DESC, w.id DESC`,
    [centerId],
  );
  return rows;
}

/** The first wishes that a plain scan finds, one after the other and without any index. */
export function scan(wishes: Wish[], askers: Asker[], typed: string, first: number): string[] {
  const words = plain(typed);
  const number = typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const rankOf = rankBy(typed);
  const fits = memoize((name) =>
    typed.length > 1 || !/[a-z]/i.test(typed)
      ? rankOf({ name: bareName(name), spelling: spellingOf(name) }) !== null
      : false,
  );
  const people = new Set(askers.filter((asker) => isMeant(asker, typed)).map(({ id }) => id));
  return wishes
    .filter(
      (wish) =>
        plain(wish.content).includes(words) ||
        (number !== "" && wish.number.startsWith(number)) ||
        people.has(wish.resident) ||
        wish.names.some(fits),
    )
    .slice(0, first)
    .map(({ id }) => id);
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.·•・‧。]/g, "");
}

/** A name or phone as a whole, a name without its first character, the end of a phone. */
function isMeant({ name, phone }: Asker, typed: string): boolean {
  const given = [...name].slice(1).join("");
  return [name, phone, phone.slice(-4), [...name].length > 2 ? given : name].includes(typed);
}

function memoize(fits: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const told = known.get(name) ?? fits(name);
    known.set(name, told);
    return told;
  };
}
