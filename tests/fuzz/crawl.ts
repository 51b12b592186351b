import { findForms } from "@/tests/support/http/forms";
import type { Person } from "@/tests/fuzz/people";

export type FoundForm = {
  person: Person;
  path: string;
  action: string;
  fields: [string, string][];
};

/** Pages looked at for each person. */
const MOST_PAGES = 60;

/** The forms a person sees, each action once, on the pages they reach from these. */
export async function findFormsOf(url: string, person: Person, starts: string[]) {
  const forms = new Map<string, FoundForm>();
  const seen = new Set<string>();
  const waiting = [...starts];
  while (waiting.length > 0 && seen.size < MOST_PAGES) {
    const path = waiting.shift() ?? "/";
    // One page of each kind: those of another wish or place have the same forms.
    const kind = path.replace(/\?.*/, "").replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "*");
    if (seen.has(kind)) continue;
    seen.add(kind);
    const answer = await fetch(url + path, { headers: { cookie: person.cookie } });
    if (!answer.headers.get("content-type")?.startsWith("text/html")) continue;
    const html = await answer.text();
    for (const { fields } of findForms(html)) {
      const action = actionOf(fields);
      if (action && !forms.has(action)) forms.set(action, { person, path, action, fields });
    }
    waiting.push(...linksIn(html));
  }
  return [...forms.values()];
}

function actionOf(fields: [string, string][]): string | undefined {
  const [, bound = ""] = fields.find(([name]) => /^\$ACTION_\d+:0$/.test(name)) ?? [];
  return /"id":"([0-9a-f]+)"/.exec(bound)?.[1];
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/ href="(\/[^"#]*)"/g)]
    .map(([, href = ""]) => href.replaceAll("&amp;", "&"))
    .filter((href) => !/^\/(_next|icon|f\/)/.test(href));
}
