import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { listActions } from "@/tests/architecture/forms";
import { filesBelow } from "@/tests/architecture/source-files";
import {
  actorOf,
  aCompany,
  ASKERS,
  EACH_KIND,
  hasAccount,
  openBrowser,
  openDeadBrowsers,
  whileDisabled,
  type Asker,
  type Company,
} from "@/tests/integration/access/company";
import { ACTIVITIES } from "@/tests/integration/access/verdicts/activities";
import { ACCOUNT } from "@/tests/integration/access/verdicts/account";
import { DESK } from "@/tests/integration/access/verdicts/desk";
import { NETWORK } from "@/tests/integration/access/verdicts/network";
import { NOTICES } from "@/tests/integration/access/verdicts/notices";
import { OPEN } from "@/tests/integration/access/verdicts/open";
import { ORDERS } from "@/tests/integration/access/verdicts/orders";
import { SERVING } from "@/tests/integration/access/verdicts/serving";
import { PLANNING } from "@/tests/integration/access/verdicts/planning";
import { REPORTING } from "@/tests/integration/access/verdicts/reporting";
import { stage, type Verdict } from "@/tests/integration/access/verdicts/verdict";
import { takeRowChanges, watchRows } from "@/tests/support/row-changes";
import type { StagedWish } from "@/tests/support/scenes";
import { submit, type Fields, type Submitted } from "@/tests/support/submit";

// Who may send which form: each action of the code, sent by everybody. The forms go straight to their
// actions, as if there were no proxy.ts, so what refuses here is the command itself.

type Action = Parameters<typeof submit>[0];

const VERDICTS = {
  ...{ ...NETWORK, ...ORDERS, ...SERVING, ...DESK, ...REPORTING, ...NOTICES },
  ...{ ...ACCOUNT, ...OPEN, ...ACTIVITIES, ...PLANNING },
};

const verdicts = Object.entries(VERDICTS).flatMap(([path, ofFile]) =>
  Object.entries(ofFile).map(([name, verdict]) => ({ path, name, verdict })),
);

/** The verdicts on forms that need a session or a link. */
const guarded = verdicts.flatMap((each) =>
  each.verdict.may === "everybody" ? [] : { ...each, may: each.verdict.may },
);

const REFUSALS = ["FORBIDDEN", "NOT_FOUND", "SIGN_IN_FIRST"];

// Each is tried by some thirty people one after the other.
vi.setConfig({ testTimeout: 90_000 });
afterAll(() => vi.resetConfig());

let company: Company;
beforeAll(async () => {
  vi.spyOn(console, "log").mockReturnValue(); // codes go to the console
  company = await aCompany();
  await watchRows();
});

test("every action has a verdict, and every verdict an action", () => {
  const actions = filesBelow(process.cwd())
    .filter((path) => /^lib\/.*\/actions\.ts$/.test(path))
    .flatMap((path) => listActions({ path, text: readFileSync(path, "utf8") }));
  expect(verdicts.map(({ path, name }) => `${path}: ${name}`).sort()).toEqual(actions.sort());
});

async function findAction(path: string, name: string): Promise<Action> {
  const actions = (await import(join(process.cwd(), path))) as Record<string, Action>;
  const action = actions[name];
  if (!action) throw new Error(`${path} has no ${name}`);
  return action;
}

function isRefused(shown: Submitted, { refusedAs = "FORBIDDEN" }: Verdict): boolean {
  const { ok, code, data, fieldErrors } = shown;
  if (ok) return false;
  if (code) return [...REFUSALS, refusedAs].includes(code);
  if (fieldErrors) return Object.values(fieldErrors).flat().includes(refusedAs);
  return Object.keys(data ?? {}).some((key) => key.startsWith("left.")); // one of a batch
}

describe("a form is for those it is meant for and nobody else", () => {
  test.each(verdicts)("$path: $name", async ({ path, name, verdict }) => {
    const action = await findAction(path, name);
    const { wish, fields } = await stage(verdict, company);
    const refused = await openBrowsers(listRefused(verdict), wish);
    await takeRowChanges();
    for (const [asker, browser] of refused) {
      const shown = await submit(action, browser, fields);
      expect(isRefused(shown, verdict), `${asker}: ${JSON.stringify(shown)}`).toBe(true);
      expect(await takeRowChanges(), asker).toEqual({});
    }
    for (const asker of listAllowed(verdict)) await expectSuccess(action, asker, verdict);
    const other = await verdict.also?.(company);
    if (other) expect(await submit(action, other.by, other.fields)).toMatchObject({ ok: true });
  });

  test.each(guarded)("$path: $name, not by a session that does not count", async (each) => {
    const action = await findAction(each.path, each.name);
    const { wish, fields } = await stage(each.verdict, company);
    const accounts = each.may
      .map((asker) => actorOf(asker, company, wish.resident))
      .filter(hasAccount);
    const dead = (await Promise.all(accounts.map(openDeadBrowsers))).flat();
    const open = await Promise.all(accounts.map(openBrowser));
    await expectSignedOut(action, dead, fields);
    // Disabled a second ago; the sessions are not ended.
    await whileDisabled(accounts, () => expectSignedOut(action, open, fields));
  });
});

/** That the form is sent by nobody, as far as the action knows. A public one then says FORBIDDEN. */
async function expectSignedOut(
  action: Action,
  browsers: Parameters<typeof submit>[1][],
  fields: Fields,
): Promise<void> {
  await takeRowChanges();
  for (const browser of browsers) {
    const { ok, code } = await submit(action, browser, fields);
    expect(["SIGN_IN_FIRST", "FORBIDDEN"]).toContain(ok ? "done" : code);
    expect(await takeRowChanges()).toEqual({});
  }
}

/** A browser of each asker, with a session that was begun before anything is tried. */
function openBrowsers(askers: readonly Asker[], { resident }: StagedWish) {
  return Promise.all(
    askers.map(
      async (asker) => [asker, await openBrowser(actorOf(asker, company, resident))] as const,
    ),
  );
}

const listRefused = ({ may }: Verdict) =>
  may === "everybody" ? [] : ASKERS.filter((asker) => !may.includes(asker));

const listAllowed = ({ may }: Verdict) => (may === "everybody" ? EACH_KIND : may);

/** That the form goes through, so that it was refused above for who sent it and for nothing else. */
async function expectSuccess(action: Action, asker: Asker, verdict: Verdict): Promise<void> {
  const { wish, fields } = await stage(verdict, company);
  const shown = await submit(action, actorOf(asker, company, wish.resident), fields);
  expect(shown.ok, `${asker}: ${JSON.stringify(shown)}`).toBe(true);
}
