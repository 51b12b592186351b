import { randomUUID } from "node:crypto";
import { approvePlans, planActivity, submitPlan } from "@/lib/activities/plans/actions";
import { db } from "@/lib/shared/db/db";
import { addDays } from "@/lib/shared/days/days";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { aCounty, aStaff } from "@/tests/support/factories";
import { mustSubmit, type Fields } from "@/tests/support/submit";

/** A month in which all is ahead, as a browser writes it. */
export const MONTH = "2027-03";

/** The form of an activity of a place in `MONTH`, as its clerk fills it in. */
export function anActivityForm(siteId: string, fields: Exclude<Fields, FormData> = {}) {
  return {
    ...{ idempotencyKey: randomUUID(), planSiteId: siteId, siteId, kind: "CLASS" },
    ...{ title: "板凳课堂", day: `${MONTH}-10`, from: "15:00", to: "16:00" },
    ...fields,
  };
}

/** Plans an activity in the name of somebody and returns it. */
export async function aPlanned(actor: StaffActor, fields: Exclude<Fields, FormData> = {}) {
  const form = anActivityForm(actor.siteId, fields);
  await mustSubmit(planActivity, actor, form);
  return db.activity.findUniqueOrThrow({ where: { idempotencyKey: form.idempotencyKey } });
}

/** A plan of the actor's place with activities on as many days, submitted. */
export async function aSubmittedPlan(actor: StaffActor, activities = 2) {
  const planned = [];
  for (let index = 0; index < activities; index += 1) {
    const day = addDays(`${MONTH}-10`, index);
    planned.push(await aPlanned(actor, { day, title: `板凳课堂 ${index + 1}` }));
  }
  const planId = planned[0]?.planId ?? "";
  await mustSubmit(submitPlan, actor, { planId });
  return { planId, activities: planned };
}

/** A county with a plan of three activities that is approved, and who works there. */
export async function anApprovedMonth() {
  const county = await aCounty();
  const station = await aStaff(county.village.id);
  const township = await aStaff(county.township.id);
  const center = await aStaff(county.center.id);
  const { planId, activities } = await aSubmittedPlan(station, 3);
  await mustSubmit(approvePlans, township, { planIds: planId });
  return { county, station, township, center, planId, activities };
}
