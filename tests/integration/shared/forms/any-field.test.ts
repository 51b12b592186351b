import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { aCast, type Cast } from "@/tests/support/cast";
import { loadActions, type AnyAction } from "@/tests/support/all-actions";
import { anyText } from "@/tests/support/any-text";
import { aSession } from "@/tests/support/sessions";
import { withRequest } from "@/tests/support/next/request";

const actions = await loadActions();

/** Fields that forms of ours have, that no form has, and that every object has. */
const FIELDS = [
  ...[
    "wishId",
    "siteId",
    "parentId",
    "name",
    "nameEn",
    "content",
    "reason",
    "note",
    "word",
    "phone",
  ],
  ...["code", "step", "again", "userName", "password", "volunteerIds", "categoryIds", "from", "to"],
  ...["day", "days", "lines", "kind", "until", "amount", "quantity", "grade", "idempotencyKey"],
  ...["contactName", "idNumber", "skills", "file", "email", "quietFrom", "back", "locale", "wish"],
  ...["trackingNumber", "trackingKey", "direction", "endpoint", "divisionCode", "month", "year"],
  ...["quantity.__proto__", "quantity.constructor", "to.__proto__", "to.toString"],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "then",
    "toJSON",
    "",
    "$",
  ],
];

const VALUES = [
  ...[
    "",
    "on",
    "1",
    "-1",
    "0",
    "1e400",
    "NaN",
    "９９",
    "\\",
    "%",
    "_",
    "'",
    "__proto__",
    "[object Object]",
  ],
  ...[
    "0000-01-01",
    "0000-01-01T00:00:00Z",
    "99999-01-01",
    "+275760-09-13",
    "2026-02-30",
    "0000-00",
  ],
  ...["0193638e-0000-7000-8000-000000000001", "TEAM", "VILLAGE", "NORMAL", "OFF", "zh-CN", "/x"],
  ...["13800000000", "000000", "110101000001010010", "\0", "\uFFFE", "\uD800", "x".repeat(5001)],
];

const field = fc.constantFrom(...FIELDS);
const value = fc.oneof(
  fc.constantFrom(...VALUES),
  anyText(10),
  fc.constant(new File(["code,level,name\n0,county,__proto__"], "\u202E\0.csv")),
);
const anyForm = fc.array(fc.tuple(field, value), { maxLength: 25 });

let sessions: string[];
beforeAll(async () => {
  const cast = await aCast();
  sessions = await Promise.all([sessionOf(cast, "centerAdmin"), sessionOf(cast, "station")]);
});

async function sessionOf(cast: Cast, who: "centerAdmin" | "station"): Promise<string> {
  return (await aSession(cast[who])).cookie;
}

/** Whether the action answered as one does: with a state, a redirect or a refusal of the framework. */
async function answers(action: AnyAction, entries: [string, string | File][], session: string) {
  const form = new FormData();
  for (const [name, given] of entries) form.append(name, given);
  const headers = new Headers({ host: "hive.example", origin: "https://hive.example" });
  const cookies = new Map([["hive-session", session]]);
  try {
    const state = await withRequest({ headers, cookies }, () => action({}, form));
    return typeof (state as { ok?: unknown }).ok === "boolean";
  } catch (error) {
    if (error instanceof Error && "digest" in error && /^NEXT_/.test(String(error.digest)))
      return true;
    throw error; // which says more than that it did not answer
  }
}

describe.each(actions)("%s", (_, action) => {
  test("answers any fields with a message, never with an error", async () => {
    await fc.assert(
      fc.asyncProperty(anyForm, fc.nat(1), async (entries, who) => {
        expect(await answers(action, entries, sessions[who] ?? "")).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});
