import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
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
import { VISITOR } from "@/lib/shared/auth/actor";
import type { Opening } from "@/tests/integration/access/routes/opening";
import { ROUTES } from "@/tests/integration/access/routes/routes";
import { stageWish } from "@/tests/integration/access/verdicts/verdict";
import { takeRowChanges, watchRows } from "@/tests/support/row-changes";
import { listRoutes, visit, type Answer } from "@/tests/support/visit";

// Who may open which page, route and download: each of app/, opened by everybody.

const routes = listRoutes();

const openings = routes.flatMap(({ path, file }) =>
  (ROUTES[path] ?? []).map((opening, index) => ({ path, file, opening, index })),
);

// Each is tried by some thirty people one after the other.
vi.setConfig({ testTimeout: 90_000 });
afterAll(() => vi.resetConfig());

let company: Company;
beforeAll(async () => {
  vi.spyOn(console, "log").mockReturnValue(); // codes go to the console
  company = await aCompany();
  await watchRows();
});

test("every route has a verdict, and every verdict a route", () => {
  expect(Object.keys(ROUTES).sort()).toEqual(routes.map(({ path }) => path).sort());
});

const REFUSED = /^\/(sign-in|sign-in\/volunteer|not-found)$/;

function isRefused(answer: Answer, { elsewhere }: Opening): boolean {
  if (!("to" in answer)) return false;
  return REFUSED.test(answer.to) || (!!elsewhere && answer.to.startsWith(elsewhere));
}

function isOpened(answer: Answer, { leadsTo }: Opening): boolean {
  return "to" in answer ? !!leadsTo && answer.to.startsWith(leadsTo) : !leadsTo;
}

async function openAddress({ wish: status, scene, address }: Opening) {
  const wish = await stageWish(status, company, scene);
  return { wish, at: await address?.(company, wish) };
}

describe("an address is open to those it is meant for and to nobody else", () => {
  test.each(openings)("$path ($index)", async ({ opening, ...route }) => {
    const { wish, at } = await openAddress(opening);
    const { may } = opening;
    const askers = may === "everybody" ? EACH_KIND : ASKERS;
    const browsers = askers.map((asker) => actorOf(asker, company, wish.resident)).map(openBrowser);
    const opened = await Promise.all(browsers);
    await takeRowChanges();
    for (const [index, asker] of askers.entries()) {
      const answer = await visit(route, opened[index] ?? VISITOR, at);
      const shown = `${asker} got ${"to" in answer ? answer.to : "it"}`;
      const isMeant = isOpenTo(asker, may);
      expect(isMeant ? isOpened(answer, opening) : isRefused(answer, opening), shown).toBe(true);
      expect(await takeRowChanges(), asker).toEqual(isMeant ? (opening.writes ?? {}) : {});
    }
    const other = await opening.also?.(company);
    if (other) expect(isOpened(await visit(route, other, at), opening)).toBe(true);
  });

  const guarded = openings.filter(({ opening: { may } }) => !isOpenTo("visitor", may));
  test.each(guarded)("$path ($index), not to a session that does not count", async (each) => {
    const { opening, ...route } = each;
    const { wish, at } = await openAddress(opening);
    const accounts = ASKERS.filter((asker) => isOpenTo(asker, opening.may))
      .map((asker) => actorOf(asker, company, wish.resident))
      .filter(hasAccount);
    const dead = (await Promise.all(accounts.map(openDeadBrowsers))).flat();
    const open = await Promise.all(accounts.map(openBrowser));
    for (const browser of dead) expect(await visit(route, browser, at)).toEqual(SIGN_IN);
    // Disabled a second ago; the sessions are not ended.
    await whileDisabled(accounts, async () => {
      for (const browser of open) expect(await visit(route, browser, at)).toEqual(SIGN_IN);
    });
  });
});

/** The page of signing in, or the step of it that comes next. */
const SIGN_IN = { to: expect.stringMatching(/^\/sign-in(\/volunteer|\/password)?$/) as string };

function isOpenTo(asker: Asker, may: Opening["may"]): boolean {
  return may === "everybody" || may.includes(asker);
}

test("a route answers nothing but GET, so that the visits above are all there are", () => {
  const others = routes.flatMap(({ file }) =>
    (
      readFileSync(file, "utf8").match(/export (async )?(function|const) [A-Z]{3,}\b/g) ?? []
    ).filter((method) => !method.endsWith(" GET")),
  );
  expect(others).toEqual([]);
});
