import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { USUAL_HOURS } from "@/lib/shared/days/county-hours";
import { DEFAULT_WEIGHTS } from "@/lib/orders/dispatch/weights";
import {
  dropDays,
  dropNotice,
  dropTimeLimit,
  dropWaveRule,
  saveNotice,
  setCenter,
  setDays,
  setHours,
  setRegionalHoliday,
  setTimeLimit,
  setWaveRule,
  setWeights,
} from "@/lib/orders/rules/commands";
import { maySetRules, type RuleKeeper } from "@/lib/orders/rules/policy";
import { findCountyCalendar, findRules, findWeights } from "@/lib/orders/rules/queries";
import { approveWish } from "@/lib/orders/wishes/commands";
import { readClocks } from "@/tests/integration/orders/rules/clocks";
import { actorFor, aCast, ROLES, type Cast } from "@/tests/support/cast";
import { recordStatements } from "@/tests/support/count-statements";
import { aCategory, aStaff, aWish } from "@/tests/support/factories";

let cast: Cast;
let admin: RuleKeeper;
beforeAll(async () => {
  cast = await aCast();
  admin = keeper(cast.centerAdmin);
});

function keeper(actor: Actor): RuleKeeper {
  if (!maySetRules(actor)) throw new Error("expected to keep the rules");
  return actor;
}

const REVIEW = { step: "REVIEW", urgency: "NORMAL" } as const;
const THREE_DAYS = { amount: 3, unit: "WORKING_DAYS" } as const;
const DAY = [{ day: "2031-01-02", isWorkingDay: false, note: "元旦" }];
const CENTER = { redoDays: 20, disclosureDays: 3, volunteerLoad: 4, teamLoad: 30 };

const NEW_YEAR = {
  name: "元旦",
  festivals: ["NEW_YEAR" as const],
  off: ["2031-01-01"],
  worked: [],
};
const NOTICE = { year: 2031, items: [NEW_YEAR] };

const COMMANDS: Record<string, (actor: Actor) => Promise<unknown>> = {
  setTimeLimit: (actor) => setTimeLimit(actor, { ...REVIEW, ...THREE_DAYS }),
  dropTimeLimit: (actor) => dropTimeLimit(actor, REVIEW),
  setWaveRule: (actor) => setWaveRule(actor, { urgency: "NORMAL", size: 2, waves: 1 }),
  dropWaveRule: (actor) => dropWaveRule(actor, { urgency: "NORMAL" }),
  setCenter: (actor) => setCenter(actor, CENTER),
  setDays: async (actor) => setDays(actor, DAY),
  dropDays: async (actor) => dropDays(actor, { kind: "OWN", days: ["2031-01-02"] }),
  setRegionalHoliday: (actor) =>
    setRegionalHoliday(actor, { name: "肉孜节", days: ["2031-01-26"], replaces: [] }),
  saveNotice: (actor) => saveNotice(actor, { isSeen: true, text: "", notice: NOTICE }),
  readNotice: (actor) => saveNotice(actor, { isSeen: false, text: "", notice: NOTICE }),
  dropNotice: (actor) => dropNotice(actor, { year: 2031 }),
  setHours: (actor) => setHours(actor, USUAL_HOURS),
  weigh: (actor) => setWeights(actor, { intent: "SAVE", weights: DEFAULT_WEIGHTS }),
  tryWeights: (actor) => setWeights(actor, { intent: "TRY", weights: DEFAULT_WEIGHTS }),
};

describe.each(Object.entries(COMMANDS))("%s", (_, command) => {
  test.each(ROLES)("by %s", async (role) => {
    const { resident } = await aWish(cast.county.village.id);
    const done = command(actorFor(role, cast, resident));
    if (role === "centerAdmin") await expect(done).resolves.not.toThrow();
    else await expect(done).rejects.toThrow("FORBIDDEN");
  });

  test("by an administrator of a 所 or 站", async () => {
    for (const { id } of [cast.county.township, cast.county.village]) {
      await expect(command(await aStaff(id, { isAdmin: true }))).rejects.toThrow("FORBIDDEN");
    }
  });
});

describe("a limit", () => {
  test("is set once for each step, urgency and category, and set again", async () => {
    const categoryId = cast.county.category.id;
    for (const amount of [3, 4]) {
      await setTimeLimit(admin, { ...REVIEW, amount, unit: "WORKING_DAYS" });
      await setTimeLimit(admin, { ...REVIEW, categoryId, amount: amount * 2, unit: "HOURS" });
    }
    const { timeLimits } = await findRules(admin);
    expect(timeLimits).toHaveLength(2);
    expect(timeLimits).toContainEqual({ ...REVIEW, categoryId: null, ...THREE_DAYS, amount: 4 });
    expect(timeLimits).toContainEqual({ ...REVIEW, categoryId, amount: 8, unit: "HOURS" });
    await dropTimeLimit(admin, REVIEW);
    expect((await findRules(admin)).timeLimits).toMatchObject([{ categoryId }]);
    await dropTimeLimit(admin, { ...REVIEW, categoryId });
    expect((await findRules(admin)).timeLimits).toEqual([]);
  });

  test("for a category of another county does not exist", async () => {
    const { id: categoryId } = await aCategory(cast.otherCounty.id);
    const notFound = { code: "NOT_FOUND" };
    const limit = { ...REVIEW, ...THREE_DAYS, categoryId };
    await expect(setTimeLimit(admin, limit)).rejects.toMatchObject(notFound);
    const rule = { urgency: "NORMAL" as const, categoryId, size: 1, waves: 1 };
    await expect(setWaveRule(admin, rule)).rejects.toMatchObject(notFound);
    expect(await db.timeLimit.count({ where: { categoryId } })).toBe(0);
  });

  test("holds for clocks started from now on: a promise given stays", async () => {
    const now = new Date("2026-11-25T02:00:00Z");
    const approve = async () => {
      const { id: wishId } = await aWish(cast.county.village.id, {}, now);
      const categoryId = cast.county.category.id;
      const review = { wishId, categoryId, urgency: "NORMAL", isPublic: true } as const;
      await approveWish(cast.station, review, now);
      return wishId;
    };
    const before = await approve();
    const completion = { step: "COMPLETION", urgency: "NORMAL" } as const;
    await setTimeLimit(admin, { ...completion, amount: 2, unit: "WORKING_DAYS" });
    const after = await approve();
    await dropTimeLimit(admin, completion);
    const promise = async (id: string) => (await readClocks(id)).promisedAt?.toISOString();
    expect(await promise(before)).toBe("2026-12-02T10:00:00.000Z");
    expect(await promise(after)).toBe("2026-11-27T10:00:00.000Z");
  });
});

test("waves, what else the county counts by, days and weights are kept as they were given", async () => {
  const weights = { ...DEFAULT_WEIGHTS, DISTANCE: 77, LOAD: 0 };
  await setWaveRule(admin, { urgency: "URGENT", size: 9, waves: 3 });
  await setWaveRule(admin, { urgency: "URGENT", size: 8, waves: 3 });
  await setCenter(admin, CENTER);
  await setDays(admin, DAY);
  await setWeights(admin, { intent: "TRY", weights });
  expect(await findWeights(admin)).toEqual(DEFAULT_WEIGHTS);
  await setWeights(admin, { intent: "SAVE", weights });
  expect(await findWeights(admin)).toEqual(weights);
  const rules = await findRules(admin);
  expect(rules).toMatchObject(CENTER);
  expect(rules.waveRules).toEqual([{ urgency: "URGENT", categoryId: null, size: 8, waves: 3 }]);
  const { calendarDays } = await findCountyCalendar(admin);
  expect(calendarDays.filter(({ kind }) => kind === "OWN")).toMatchObject([
    { day: new Date("2031-01-02"), isWorkingDay: false, note: "元旦", kind: "OWN" },
  ]);
  await dropWaveRule(admin, { urgency: "URGENT" });
  await dropDays(admin, { kind: "OWN", days: ["2031-01-02"] });
  expect((await findRules(admin)).waveRules).toEqual([]);
  const left = await findCountyCalendar(admin);
  expect(left.calendarDays.filter(({ kind }) => kind === "OWN")).toEqual([]);
});

test("the rules of a county are its own", async () => {
  const other = keeper(await aStaff(cast.otherCounty.id, { isAdmin: true }));
  await setTimeLimit(other, { ...REVIEW, ...THREE_DAYS });
  await setDays(other, DAY);
  expect((await findRules(admin)).timeLimits).toEqual([]);
  await dropTimeLimit(admin, REVIEW);
  await dropDays(admin, { kind: "OWN", days: ["2031-01-02"] });
  expect((await findRules(other)).timeLimits).toHaveLength(1);
  expect((await findCountyCalendar(other)).calendarDays).toHaveLength(1);
});

test("each page is read in one statement", async () => {
  for (const read of [findRules, findCountyCalendar, findWeights]) {
    expect(await recordStatements(() => read(admin))).toHaveLength(1);
  }
});
