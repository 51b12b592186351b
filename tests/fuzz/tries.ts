import { BOUNDARY, formBody } from "@/tests/support/http/exchange";
import type { Random } from "@/prisma/seed/random";
import type { Try } from "@/tests/fuzz/client";
import type { FoundForm, FoundQuery } from "@/tests/fuzz/crawl";
import { hostileBytes, hostileSegment, hostileValue } from "@/tests/fuzz/hostile";
import type { Person } from "@/tests/fuzz/people";
import type { Action } from "@/tests/fuzz/targets";

export type World = {
  url: string;
  people: Person[];
  routes: string[];
  actions: Action[];
  forms: FoundForm[];
  queries: FoundQuery[];
};

type Fields = [name: string, value: string][];

const FORM = `multipart/form-data; boundary=${BOUNDARY}`;

/** These need no field: whatever is sent with them, they are done. They are only sent from elsewhere. */
const NEED_NOTHING = new Set(["signOut"]);

/** One malformed request, of any kind. */
export function makeTry(random: Random, world: World): Try {
  const kinds = [
    ...[brokenAddress, brokenAddress, strangeQuery, strangeQuery, strangeHeaders, strangeCookies],
    ...[brokenBody, brokenBody, brokenFields, brokenFields, brokenCall, brokenCall, brokenCall],
    ...[foreignForm, formOfAnother],
  ];
  return random.oneOf(kinds)(random, world);
}

const nobody: Person = { name: "visitor", cookie: "" };

const chance = (random: Random, share: number) => random.between(0, 1) < share;

function brokenAddress(random: Random, world: World): Try {
  const target = random
    .oneOf(world.routes)
    .split("/")
    .map((segment) =>
      segment.startsWith("[") || chance(random, 0.15) ? hostileSegment(random) : segment,
    )
    .join("/");
  const headers = headersOf(random.oneOf(world.people));
  const method = chance(random, 0.9)
    ? "GET"
    : random.oneOf(["HEAD", "PUT", "TRACE", "OPTIONS", "PATCH"]);
  return { ...ask(world, random.oneOf(world.people), target || "/"), what: "address", method };
}

/** A page with wrong values for its own parameters, sometimes for those of others. */
function strangeQuery(random: Random, world: World): Try {
  const query = random.oneOf(world.queries);
  const path = chance(random, 0.9) ? query.path : pathOf(random, world);
  const pairs = query.names.map((name) => {
    const value = encodeURIComponent(hostileValue(random).slice(0, 400).toWellFormed());
    return `${name}=${chance(random, 0.9) ? value : hostileSegment(random)}`;
  });
  const target = `${path}?${pairs.join("&")}`;
  return { ...ask(world, query.person, target), what: "query" };
}

const HEADERS = [
  ...["rsc", "next-router-state-tree", "next-router-prefetch", "next-router-segment-prefetch"],
  ...[
    "next-url",
    "next-action",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-forwarded-for",
    "origin",
  ],
  ...[
    "x-middleware-subrequest",
    "x-invoke-path",
    "x-matched-path",
    "x-nextjs-data",
    "range",
    "expect",
  ],
  ...[
    "accept",
    "accept-encoding",
    "accept-language",
    "if-none-match",
    "if-modified-since",
    "referer",
  ],
  ...[
    "content-type",
    "content-encoding",
    "sec-fetch-dest",
    "sec-fetch-site",
    "user-agent",
    "upgrade",
  ],
  ...["x-prerender-revalidate", "x-next-resume-state-length", "next-resume", "x-action-forwarded"],
];

function strangeHeaders(random: Random, world: World): Try {
  const headers = headersOf(random.oneOf(world.people));
  for (let times = random.between(1, 5); times > 0; times--) {
    const value = chance(random, 0.4)
      ? random.oneOf([
          "1",
          "2",
          "%ff",
          "[",
          '["",{}]',
          "null",
          "100-continue",
          "gzip;q=x",
          "bytes=9-1",
        ])
      : hostileValue(random).slice(0, 2_000);
    headers[random.oneOf(HEADERS)] = headerText(value);
  }
  return { ...ask(world, nobody, pathOf(random, world)), what: "headers", headers };
}

function strangeCookies(random: Random, world: World): Try {
  const names = ["hive-session", "hive-locale", "hive-elder", "hive-county", "__proto__", "a", ""];
  const cookie = Array.from(
    { length: Math.floor(random.between(1, 8)) },
    () => `${random.oneOf(names)}=${headerText(hostileSegment(random))}`,
  ).join("; ");
  return { ...ask(world, nobody, pathOf(random, world)), what: "cookies", headers: { cookie } };
}

/** A form whose bytes are damaged, so that none of it can be read. */
function brokenBody(random: Random, world: World): Try {
  const form = random.oneOf(world.forms);
  const whole = formBody(form.fields);
  const at = Math.floor(random.between(0, whole.length));
  const body = random.oneOf([
    whole.slice(0, Math.min(at, whole.length - 10)),
    whole.replaceAll(BOUNDARY, "other"),
    whole.replaceAll("form-data; name", "form-data; nome"),
    whole.replaceAll("\r\n\r\n", "\r\n"),
    hostileBytes(random, 400),
    formBody([[hostileValue(random).replace(/["\r\n]/g, "_"), ""]]),
    JSON.stringify({ at }),
  ]);
  return { ...ownForm(world, form.person, form.path, body), what: "body" };
}

/** A form of a page with wrong values in its fields. */
function brokenFields(random: Random, world: World): Try {
  const form = random.oneOf(world.forms.filter(({ action }) => !needsNothing(world, action)));
  const fields = breakFields(random, form.fields);
  return {
    ...ownForm(world, form.person, form.path, formBody(fields)),
    what: `fields of ${form.path}`,
  };
}

/** The same as the script of a page sends it, to any action, whether this person sees it or not. */
function brokenCall(random: Random, world: World): Try {
  const action = random.oneOf(world.actions.filter(({ name }) => !NEED_NOTHING.has(name)));
  const seen = world.forms.filter((form) => form.action === action.id);
  const any = random.oneOf(seen.length > 0 ? seen : world.forms);
  const given = breakFields(random, any.fields).filter(([name]) => !name.startsWith("$"));
  const state = chance(random, 0.7) ? '{"ok":false}' : JSON.stringify(hostileValue(random));
  const fields: Fields = given.map(([name, value]) => [`1_${name}`, value]);
  const body = formBody([...fields, ["0", `[${state},"$K1"]`]]);
  const person = random.oneOf(world.people);
  const page = action.pages.length > 0 ? random.oneOf(action.pages) : any.path;
  const path = page.replace(/\[\w+\]/g, () => "00000000-0000-0000-0000-000000000000");
  const call = ownForm(world, person, path, body);
  return {
    ...call,
    what: `call of ${action.name}`,
    headers: { ...call.headers, "next-action": action.id },
  };
}

/** A form just as it is, but from elsewhere. */
function foreignForm(random: Random, world: World): Try {
  const form = random.oneOf(world.forms);
  const own = ownForm(world, form.person, form.path, formBody(form.fields));
  const origin = random.oneOf([
    "https://evil.example",
    "null",
    "",
    "http://",
    headerText(hostileValue(random)),
  ]);
  return {
    ...own,
    what: "foreign form",
    headers: { ...own.headers, origin: origin.slice(0, 200) },
  };
}

/** A form of somebody signed in, sent by nobody. */
function formOfAnother(random: Random, world: World): Try {
  const form = random.oneOf(world.forms.filter(({ person }) => person.cookie !== ""));
  const fields = breakFields(random, form.fields);
  return { ...ownForm(world, nobody, form.path, formBody(fields)), what: "form of another" };
}

/** Every field wrong, or every id. What the framework added stays as it is. */
function breakFields(random: Random, fields: Fields): Fields {
  const isId = (value: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);
  const onlyIds = fields.some(([, value]) => isId(value)) && chance(random, 0.3);
  return fields.flatMap(([name, value]): Fields => {
    if (name.startsWith("$") || (onlyIds && !isId(value))) return [[name, value]];
    if (chance(random, 0.05)) return [];
    const wrong: Fields[number] = [name, hostileValue(random)];
    return chance(random, 0.05) ? [wrong, [name, hostileValue(random)]] : [wrong];
  });
}

function needsNothing({ actions }: World, id: string): boolean {
  return NEED_NOTHING.has(actions.find((action) => action.id === id)?.name ?? "");
}

function ownForm({ url }: World, person: Person, target: string, body: string): Try {
  const bytes = Buffer.from(body);
  return {
    url,
    what: "form",
    method: "POST",
    target,
    headers: {
      ...headersOf(person),
      origin: url,
      "content-type": FORM,
      "content-length": String(bytes.length),
    },
    body: bytes,
  };
}

function ask({ url }: World, person: Person, target: string): Try {
  return { url, what: "page", method: "GET", target, headers: headersOf(person) };
}

function headersOf({ cookie }: Person): Record<string, string> {
  return cookie ? { cookie } : {};
}

function pathOf(random: Random, { routes }: World): string {
  return random.oneOf(routes).replace(/\[\w+\]/g, () => hostileSegment(random));
}

/** Without what ends a header, which no sender could put into one. */
function headerText(text: string): string {
  return Buffer.from(text.replace(/[\r\n\0]/g, " ")).toString("latin1");
}
