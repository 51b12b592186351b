import type { Random } from "@/prisma/seed/random";
import type { Try } from "@/tests/fuzz/client";
import { hostileBytes, hostileValue } from "@/tests/fuzz/hostile";
import { chance, headerText, NOBODY, ownForm, type World } from "@/tests/fuzz/world";
import { BOUNDARY, formBody, type FormField } from "@/tests/support/http/exchange";

type Fields = FormField[];

/**
 * Whatever is in their fields is right: they need none, or take any text. They are only sent from
 * elsewhere and by nobody.
 */
const TAKE_ANYTHING = new Set([
  ...["signOut", "endOtherSessions", "beginEnrollment"],
  ...["publishPrivacy", "addPlatform"],
  // Their first step sends a code to the person's own phone.
  ...["exportMyData", "exportOwnData", "eraseMyData", "eraseOwnData"],
]);

/** A form whose bytes are damaged, so that none of it can be read. */
export function brokenBody(random: Random, world: World): Try {
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
export function brokenFields(random: Random, world: World): Try {
  const form = random.oneOf(world.forms.filter(({ action }) => !takesAnything(world, action)));
  const fields = breakFields(random, form.fields);
  return {
    ...ownForm(world, form.person, form.path, formBody(fields)),
    what: `fields of ${form.path}`,
  };
}

/** The same as the script of a page sends it, to any action, whether this person sees it or not. */
export function brokenCall(random: Random, world: World): Try {
  const action = random.oneOf(world.actions.filter(({ name }) => !TAKE_ANYTHING.has(name)));
  const seen = world.forms.filter((form) => form.action === action.id);
  const any = random.oneOf(seen.length > 0 ? seen : world.forms);
  const given = breakFields(random, any.fields).filter(([name]) => !name.startsWith("$"));
  const state = chance(random, 0.7) ? '{"ok":false}' : JSON.stringify(hostileValue(random));
  const fields: Fields = given.map(([name, value]) => [`_1_${name}`, value]);
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
export function foreignForm(random: Random, world: World): Try {
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

/** A form of somebody signed in, sent by NOBODY. */
export function formOfAnother(random: Random, world: World): Try {
  const form = random.oneOf(world.forms.filter(({ person }) => person.cookie !== ""));
  const fields = breakFields(random, form.fields);
  return { ...ownForm(world, NOBODY, form.path, formBody(fields)), what: "form of another" };
}

/** Every field wrong, or every id. What the framework added stays as it is. */
function breakFields(random: Random, fields: Fields): Fields {
  const isId = (value: FormField[1]) =>
    typeof value === "string" && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);
  const onlyIds = fields.some(([, value]) => isId(value)) && chance(random, 0.3);
  return fields.flatMap(([name, value]): Fields => {
    if (name === "file") return [[name, hostileFile(random)]];
    if (name.startsWith("$") || (onlyIds && !isId(value))) return [[name, value]];
    // A form may do without some of its fields, but not without all.
    if (fields.length > 8 && chance(random, 0.05)) return [];
    const wrong: Fields[number] = [name, hostileValue(random)];
    return chance(random, 0.05) ? [wrong, [name, hostileValue(random)]] : [wrong];
  });
}

function hostileFile(random: Random) {
  const lines = Array.from({ length: 50 }, () => `${hostileValue(random)},${hostileValue(random)}`);
  const text = chance(random, 0.5) ? lines.join("\n") : hostileBytes(random, 2_000);
  return { name: "a.csv", type: "text/csv", text };
}

function takesAnything({ actions }: World, id: string): boolean {
  return TAKE_ANYTHING.has(actions.find((action) => action.id === id)?.name ?? "");
}
