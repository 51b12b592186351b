import { describe, expect, test } from "vitest";
import { MAX_FIELDS } from "@/lib/shared/forms/forms";
import { loadActions, type AnyAction } from "@/tests/support/all-actions";
import { findMessageKey } from "@/tests/support/message-key";
import { withRequest } from "@/tests/support/next/request";

const actions = await loadActions();

const nested: Record<string, unknown> = { a: [{ b: new Map([["__proto__", []]]) }] };
nested.self = nested;

const STATES = [undefined, null, "state", [], { ok: "yes", values: 7 }, nested];

const NO_FORMS = [
  ...[undefined, null, "", "wishId=1", 0, -1.5, true, 10n, Symbol("form")],
  ...[[], [["wishId", "1"]], {}, { wishId: "1" }, nested, new Date(0), () => 1],
  ...[new Map([["wishId", "1"]]), new URLSearchParams("wishId=1"), new Blob(["wishId=1"])],
  { entries: () => [], [Symbol.iterator]: () => [][Symbol.iterator]() },
];

/** What the action answers to a visitor, by the key of its message. */
async function answer(action: AnyAction, ...given: unknown[]) {
  const headers = new Headers({ host: "hive.example", origin: "https://hive.example" });
  const state = await withRequest({ headers, cookies: new Map() }, () => action(...given));
  const { ok, message = "" } = state as { ok: boolean; message?: string };
  return { ok, key: findMessageKey(message, "errors") };
}

test("the tree has actions", () => expect(actions.length).toBeGreaterThan(90));

describe.each(actions)("%s", (_, action) => {
  test("refuses what is no form, whatever state it is said to follow", async () => {
    for (const [index, given] of NO_FORMS.entries()) {
      const state = STATES[index % STATES.length];
      expect(await answer(action, state, given)).toEqual({ ok: false, key: "FORM_UNREADABLE" });
    }
    expect(await answer(action)).toEqual({ ok: false, key: "FORM_UNREADABLE" });
  });

  test("refuses a form that is too long", async () => {
    const form = new FormData();
    for (let count = 0; count <= MAX_FIELDS; count++) form.append("wishId", "1");
    expect(await answer(action, {}, form)).toEqual({ ok: false, key: "FORM_TOO_LARGE" });
  });
});
