import { findForms, findLinks, findQueries, type Query } from "@/tests/support/http/forms";
import type { Person } from "@/tests/fuzz/people";

export type FoundForm = {
  person: Person;
  path: string;
  action: string;
  fields: [string, string][];
};

export type FoundQuery = Query & { person: Person };

/** Pages looked at for each person. */
const MOST_PAGES = 50;

/**
 * What a person can send from the pages they reach from these: the form of each action once, and the
 * queries of each page once.
 */
export async function explorePages(url: string, person: Person, starts: string[]) {
  const forms = new Map<string, FoundForm>();
  const queries = new Map<string, FoundQuery>();
  const seen = new Set<string>();
  const waiting = [...starts];
  while (waiting.length > 0 && seen.size < MOST_PAGES) {
    const path = waiting.shift() ?? "/";
    if (seen.has(kindOf(path))) continue;
    seen.add(kindOf(path));
    const answer = await fetch(url + path, { headers: { cookie: person.cookie } });
    if (!answer.headers.get("content-type")?.startsWith("text/html")) continue;
    const html = await answer.text();
    // Where the page was found, which may be after a redirect.
    const { pathname } = new URL(answer.url);
    for (const form of formsIn(html)) {
      if (!forms.has(form.action)) forms.set(form.action, { ...form, person, path: pathname });
    }
    for (const query of findQueries(html, pathname)) {
      queries.set(kindOf(query.path) + query.names.join(), { ...query, person });
    }
    waiting.push(...findLinks(html));
  }
  return { forms: [...forms.values()], queries: [...queries.values()] };
}

/** Pages of another wish or place have the same forms. */
function kindOf(path: string): string {
  return path.replace(/\?.*/, "").replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "*");
}

function formsIn(html: string): Pick<FoundForm, "action" | "fields">[] {
  return findForms(html).flatMap(({ fields, buttons }) => {
    const pressed = buttons.filter(([name]) => !name.startsWith("$"));
    const [, bound = ""] = fields.find(([name]) => /^\$ACTION_\d+:0$/.test(name)) ?? [];
    const action = /"id":"([0-9a-f]+)"/.exec(bound)?.[1];
    return action ? [{ action, fields: [...fields, ...pressed] }] : [];
  });
}
