import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { findDeciders, findPlanners, isActor } from "@/lib/activities/activities/recipients.server";
import { findPlanner, findPlans, type PlannerKey } from "@/lib/activities/plans/find-plan.data";
import { PLAN_MACHINE, type PlanStepTypes } from "@/lib/activities/plans/plan-machine.data";
import type { PlanFacts } from "@/lib/activities/plans/policy";
import { PLAN_TOLD, type PlanTemplate } from "@/lib/activities/plans/told";
import type { Actor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import type { Recipient, Step } from "@/lib/shared/steps/machine";
import { openSubject } from "@/lib/shared/steps/open-subject.data";
import { Prisma } from "@/prisma/generated/client";
import type { PlanEventName } from "@/prisma/generated/enums";

/** A plan inside a transaction, opened by one actor. */
export type OpenPlan = {
  tx: Transaction;
  readonly plan: Readonly<PlanFacts>;
  now: Date;
  /** Takes one step along the life of the plan, and tells whom the table `PLAN_TOLD` names. */
  advance: (event: PlanEventName, step?: Omit<Step<PlanStepTypes>, "notify">) => Promise<void>;
};

/** Opens a plan whose facts were just read. */
export function openFacts(tx: Transaction, actor: Actor, state: PlanFacts, now: Date): OpenPlan {
  const subject = openSubject(tx, PLAN_MACHINE, { state, rules: null, now });
  return {
    ...{ tx, now },
    get plan() {
      return subject.state;
    },
    advance: async (event, step = {}) => {
      const notify = await findRecipients(tx, actor, event, subject.state);
      return subject.advance(actor, event, { ...step, notify });
    },
  };
}

/** Runs `work` on a plan in one transaction. Throws NOT_FOUND if the actor does not work with it. */
export function openPlan<T>(
  actor: Actor,
  planId: string,
  now: Date,
  work: (open: OpenPlan) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    const [state] = await findPlans(tx, actor, { id: planId });
    if (!state) throw new AppError("NOT_FOUND");
    return work(openFacts(tx, actor, state, now));
  });
}

/**
 * Opens the plan of a place or a team for a month, and begins it if there is none. Two who begin it at once
 * find the same. Throws NOT_FOUND for a planner that is closed or that the actor does not plan for.
 */
export async function openPlanOf(
  tx: Transaction,
  actor: Actor,
  { planner, month }: { planner: PlannerKey; month: Date },
  now: Date,
): Promise<OpenPlan> {
  const of = await findPlanner(tx, planner);
  if (!of) throw new AppError("NOT_FOUND");
  // One who begins it waits for another who does; a plan is begun once a month.
  const key = `plan ${Object.values(planner).join("")} ${month.toISOString()}`;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))::text`;
  // Who submits it meanwhile waits, and takes what is drafted here along.
  await tx.$queryRaw`SELECT id FROM plans WHERE month = ${month}::date
    AND (${isPlanner(planner)}) FOR SHARE`;
  const [found] = await findPlans(tx, actor, { ...planner, month });
  if (found) return openFacts(tx, actor, found, now);
  const state: PlanFacts = {
    ...{ siteId: null, teamId: null, ...planner, ...of, month },
    ...{ id: randomUUIDv7(), status: "DRAFT", version: 0, submittedAt: null, activities: 0 },
  };
  const { siteId, teamId, centerId } = state;
  const open = openFacts(tx, actor, state, now);
  await open.advance("begin", { changes: { siteId, teamId, centerId, month, createdAt: now } });
  return open;
}

function isPlanner(planner: PlannerKey): Prisma.Sql {
  return "teamId" in planner
    ? Prisma.sql`"teamId" = ${planner.teamId}::uuid`
    : Prisma.sql`"siteId" = ${planner.siteId}::uuid`;
}

async function findRecipients(
  tx: Transaction,
  actor: Actor,
  event: PlanEventName,
  plan: PlanFacts,
): Promise<Recipient<PlanTemplate>[]> {
  const told: { planner?: PlanTemplate; decider?: PlanTemplate } = toldOf(event);
  const { planner, decider } = told;
  const planners = planner ? await findPlanners(tx, plan) : [];
  const deciders = decider ? await findDeciders(tx, plan) : [];
  return [
    ...planners.flatMap((person) => (planner ? [{ ...person, template: planner }] : [])),
    ...deciders.flatMap((person) => (decider ? [{ ...person, template: decider }] : [])),
  ].filter((person) => !isActor(actor, person));
}

function toldOf(event: PlanEventName) {
  return Object.entries(PLAN_TOLD).find(([name]) => name === event)?.[1] ?? {};
}
