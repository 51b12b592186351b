import type { Random } from "@/prisma/seed/random";
import type { Try } from "@/tests/fuzz/client";
import type { FoundForm, FoundQuery } from "@/tests/fuzz/crawl";
import { hostileSegment } from "@/tests/fuzz/hostile";
import type { Person } from "@/tests/fuzz/people";
import type { Action } from "@/tests/fuzz/targets";
import { BOUNDARY } from "@/tests/support/http/exchange";

/** What there is to be tried. */
export type World = {
  url: string;
  people: Person[];
  routes: string[];
  actions: Action[];
  forms: FoundForm[];
  queries: FoundQuery[];
};

export const NOBODY: Person = { name: "visitor", cookie: "" };

export const chance = (random: Random, share: number) => random.between(0, 1) < share;

/** A page as somebody asks for it. */
export function ask({ url }: World, person: Person, target: string): Try {
  return { url, what: "page", method: "GET", target, headers: headersOf(person) };
}

export function headersOf({ cookie }: Person): Record<string, string> {
  return cookie ? { cookie } : {};
}

/** The address of any route, its parameters wrong. */
export function pathOf(random: Random, { routes }: World): string {
  return random.oneOf(routes).replace(/\[\w+\]/g, () => hostileSegment(random));
}

/** A form as a page of ours sends it. */
export function ownForm({ url }: World, person: Person, target: string, body: string): Try {
  const bytes = Buffer.from(body);
  return {
    url,
    what: "form",
    method: "POST",
    target,
    headers: {
      ...headersOf(person),
      origin: url,
      "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
      "content-length": String(bytes.length),
    },
    body: bytes,
  };
}

/** Without what ends a header, which no sender could put into one. */
export function headerText(text: string): string {
  return Buffer.from(text.replace(/[\r\n\0]/g, " ")).toString("latin1");
}
