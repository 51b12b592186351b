import { actorOf, type Asker } from "@/tests/integration/access/company";
import { fileText } from "@/tests/integration/access/file-text";
import type { Opening } from "@/tests/integration/access/routes/opening";
import { ROUTES } from "@/tests/integration/access/routes/routes";
import type { Network } from "@/tests/integration/access/secrets";
import { listRoutes, visitWhole, type Address, type Route } from "@/tests/support/visit";

/** An address to open; with a link, which only the resident has. */
export type Visit = { route: Route; at: Address | undefined; isLink: boolean };

/** Every address of every route of app/ once, those of wishes for each wish; none that needs a code. */
export async function listVisits({ company, wishes, told }: Network): Promise<Visit[]> {
  const visits = new Map<string, Visit>();
  for (const route of listRoutes()) {
    const openings = (ROUTES[route.path] ?? []).filter(({ needsCode }) => !needsCode);
    for (const opening of openings) {
      for (const wish of isOfAWish(opening) ? [...wishes.values(), told] : [told]) {
        const at = await opening.address?.(company, wish);
        visits.set(`${route.path} ${JSON.stringify(at)}`, { route, at, isLink: !!opening.isLink });
      }
    }
  }
  return [...visits.values()];
}

/** Whether the address is made from the wish, its second argument. */
function isOfAWish({ address }: Opening): boolean {
  return address?.length === 2;
}

/** All text of all pages and files that the server sends to somebody who opens every address. */
export async function everythingSentTo(
  asker: Asker,
  { company, told }: Network,
  visits: Visit[],
): Promise<string> {
  const actor = actorOf(asker, company, told.resident);
  const texts: string[] = [];
  for (const { route, at } of visits.filter(({ isLink }) => !isLink || asker === "resident")) {
    const answer = await visitWhole(route, actor, at);
    if ("text" in answer) texts.push(answer.text);
    if ("file" in answer) texts.push(await fileText(answer.file));
  }
  return texts.join("\n");
}
