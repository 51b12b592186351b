import fc from "fast-check";
import { expect } from "vitest";
import { processWish } from "@/lib/orders/dispatch/process-due-wishes.data";
import { remindOf } from "@/lib/orders/visits/process-reminders.data";
import { AppError } from "@/lib/shared/errors";
import { actorOf, ATTEMPTS, type Real } from "@/tests/support/model-attempts";
import { check } from "@/tests/support/model-check";
import { HOUR, type Life } from "@/tests/support/model-life";
import { CROWD, MEMBERS, PEOPLE, UNITS, WORKS_FOR } from "@/tests/support/model-people";
import {
  ENDINGS,
  OTHERS,
  pickDeed,
  pickPerson,
  type What,
  type Who,
} from "@/tests/support/model-picks";
import type { DeedInput } from "@/tests/support/model-rules";
import { RULES, type DeedName } from "@/tests/support/model-service";
import { alarm, answerAlarm, remind } from "@/tests/support/model-time";

/** How many commands were tried, and how often each was let through and refused. */
export const tally = {
  tried: 0,
  done: new Map<string, number>(),
  refused: new Map<string, number>(),
};

const count = (of: Map<string, number>, what: string) => of.set(what, (of.get(what) ?? 0) + 1);

type Command = fc.AsyncCommand<Life, Real>;

/** A person tries a deed. It succeeds if and only if the model allows it. */
class Deed implements Command {
  private description = "";

  constructor(
    private readonly what: What,
    private readonly who: Who,
    private readonly choice: DeedInput,
  ) {}

  check = () => true;

  async run(life: Life, real: Real) {
    const { choice } = this;
    // No two things happen in the same moment.
    life.now += 1;
    const deed = pickDeed(life, this.what, choice);
    const who = pickPerson(life, deed, this.who, choice);
    const mayDo = RULES[deed].may(life, who, choice);
    this.description = `${who}: ${deed}${mayDo ? "" : " (refused)"}${describeInput(deed, choice)}`;
    tally.tried += 1;
    const attempt = ATTEMPTS[deed](actorOf(who, real), real, choice, new Date(life.now));
    expect(await outcome(attempt)).toMatch(mayDo ? /^done$/ : /^refused/);
    count(mayDo ? tally.done : tally.refused, deed);
    if (mayDo) {
      if (WORK.includes(deed) && who in WORKS_FOR) life.workers.push(who);
      RULES[deed].then(life, who, choice);
    }
    await check(life, real);
  }

  toString = () => this.description;
}

/** Time passes, and due alarms are processed. */
class Hours implements Command {
  constructor(private readonly hours: number) {}

  check = () => true;

  async run(life: Life, real: Real) {
    life.now += this.hours * HOUR;
    tally.tried += 1;
    for (let sounds = alarm(life); ; sounds = alarm(life)) {
      expect(await processWish(real.wishId, new Date(life.now))).toBe(sounds !== null);
      if (!sounds) break;
      count(tally.done, sounds);
      answerAlarm(life, sounds);
    }
    expect(await remindOf(real.wishId, new Date(life.now))).toBe(remind(life));
    await check(life, real);
  }

  toString = () => `${this.hours} hours pass`;
}

/** Deeds by which staff work on a wish, whose outcome they then do not grade. */
const WORK: DeedName[] = [
  "approve",
  "dispatch",
  "askNext",
  "openToPool",
  "supply",
  "checkIn",
  "checkOut",
  "couldNotServe",
];

/** The input that matters for a deed, shown when a run fails. */
const USES: Partial<Record<DeedName, (keyof DeedInput)[]>> = {
  dispatch: ["to", "whom"],
  accept: ["asTeam", "attendees"],
  appoint: ["attendees"],
  checkOut: ["attendees"],
  supply: ["quantity"],
  rate: ["grade"],
  regrade: ["grade"],
  decide: ["unit"],
  handDown: ["unit"],
};

function describeInput(deed: DeedName, choice: DeedInput): string {
  return (USES[deed] ?? []).map((key) => ` ${key}=${String(choice[key])}`).join("");
}

/** An AppError is a refusal; any other error is a bug. */
async function outcome(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return "done";
  } catch (error) {
    if (error instanceof AppError) return `refused: ${error.code}`;
    throw error;
  }
}

const someOf = <T>(people: readonly T[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength });

const choices: fc.Arbitrary<DeedInput> = fc.record({
  to: fc.constantFrom("POOL", "TEAM", "VOLUNTEERS", "VOLUNTEERS"),
  whom: fc.oneof(
    { weight: 5, arbitrary: someOf(CROWD.slice(0, 6), 3) },
    { weight: 1, arbitrary: someOf([...CROWD, "foreigner"] as const, 3) },
  ),
  asTeam: fc.boolean(),
  attendees: fc.oneof(
    { weight: 5, arbitrary: someOf(MEMBERS, 2) },
    { weight: 1, arbitrary: someOf(CROWD, 2) },
  ),
  quantity: fc.integer({ min: 0, max: 2 }),
  grade: fc.constantFrom(1, 1, 2, 2, 3, 5),
  unit: fc.constantFrom(...UNITS),
});

const someDeed = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...OTHERS) },
  { weight: 1, arbitrary: fc.constantFrom(...ENDINGS) },
);

const anybody = fc.constantFrom(...PEOPLE);
const number = fc.nat({ max: 1000 });
const whoMay = number.map((may) => ({ may }));
const whoIsNear = number.map((near) => ({ near }));

const tries = (what: fc.Arbitrary<What>, who: fc.Arbitrary<Who>) =>
  fc.tuple(what, who, choices).map((of) => new Deed(...of));

const hours = fc.constantFrom(1, 2, 3, 4, 5, 6, 8, 9, 24, 40, 72).map((many) => new Hours(many));

const times = <T>(amount: number, one: T): T[] => Array.from({ length: amount }, () => one);

/** Half of the attempts are allowed to someone, half to few or to nobody; in between, time passes. */
export const someCommands: fc.Arbitrary<Command>[] = [
  ...times(7, tries(fc.constant("NEXT"), whoMay)),
  ...times(4, tries(number, whoMay)),
  ...times(2, tries(someDeed, whoMay)),
  ...times(3, tries(fc.constant("BOLD"), whoIsNear)),
  ...times(2, tries(someDeed, whoIsNear)),
  ...times(2, tries(someDeed, anybody)),
  ...times(2, hours),
];
