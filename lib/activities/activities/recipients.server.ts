import "server-only";
import type { ActivityFacts } from "@/lib/activities/activities/facts";
import { decidingSite, plannerOf, type Planner } from "@/lib/activities/activities/planner";
import { ACTIVITY_TOLD, type ActivityTemplate } from "@/lib/activities/activities/told";
import { findStaffIds } from "@/lib/orders/wishes/find-staff-ids.server";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import type { Recipient } from "@/lib/shared/steps/machine";
import type { ActivityEventName } from "@/prisma/generated/enums";

/** Somebody to be told, whatever it is. */
export type Person = Omit<Recipient, "template">;

/** Returns whom a step of an activity is told, each once, but for who takes it. */
export async function findRecipients(
  tx: Transaction,
  { actor, event, activity }: { actor: Actor; event: ActivityEventName; activity: ActivityFacts },
): Promise<Recipient<ActivityTemplate>[]> {
  const told: Partial<Record<string, ActivityTemplate>> = toldOf(event);
  const planner = plannerOf(activity);
  const found: Recipient<ActivityTemplate>[] = [];
  const add = (people: Person[], template: ActivityTemplate) => {
    for (const person of people) {
      const isThere = found.some(({ recipientId }) => recipientId === person.recipientId);
      if (!isThere && !isActor(actor, person)) found.push({ ...person, template });
    }
  };
  if (told.planner) add(await findPlanners(tx, planner), told.planner);
  if (told.host) add(leader(activity.hostLeaderId), told.host);
  if (told.decider) add(await findDeciders(tx, planner), told.decider);
  return found;
}

function toldOf(event: ActivityEventName) {
  return Object.entries(ACTIVITY_TOLD).find(([name]) => name === event)?.[1] ?? {};
}

/** Those who plan: the staff of the place, or who leads the team. */
export async function findPlanners(tx: Transaction, planner: Planner): Promise<Person[]> {
  const own = planner.lineage.at(-1);
  if (planner.leaderId !== null || !own) return leader(planner.leaderId);
  return staff(await findStaffIds(tx, own));
}

/** Those who decide on what is planned. */
export async function findDeciders(tx: Transaction, planner: Planner): Promise<Person[]> {
  return staff(await findStaffIds(tx, decidingSite(planner)));
}

/** Whether the person is who acts. */
export function isActor(actor: Actor, { recipientId }: Person): boolean {
  return "id" in actor && actor.id === recipientId;
}

function leader(id: string | null): Person[] {
  return id === null ? [] : [{ recipientRole: "VOLUNTEER", recipientId: id }];
}

function staff(ids: string[]): Person[] {
  return ids.map((recipientId) => ({ recipientRole: "STAFF", recipientId }));
}
