import { db } from "@/lib/shared/db/db";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import type { ActivityStatus, PlanStatus } from "@/prisma/generated/enums";
import {
  CENTER,
  DISPATCHERS,
  OF_THE_PLACE,
  type Company,
} from "@/tests/integration/access/company";
import type { Verdicts } from "@/tests/integration/access/verdicts/verdict";
import { anActivity, aPlan, aProgramme, stepPlan } from "@/tests/support/activities";
import { anActivityForm } from "@/tests/support/planning";

/** An activity of the village in two days, of a month that is published. */
async function inPublishedMonth({ county }: Company, status: ActivityStatus, startsAt = ahead()) {
  const activity = await anActivity(county.village, { status, startsAt });
  const { month } = await db.plan.findUniqueOrThrow({ where: { id: activity.planId } });
  const published = { centerId: county.center.id, month };
  if ((await db.programme.count({ where: published })) === 0)
    await aProgramme(county.center.id, [activity]);
  return { activityId: activity.id };
}

const ahead = () => later(new Date(), 2 * DAY_MS);
const yesterday = () => later(new Date(), -DAY_MS);
const reason = "老师生病";

let months = 0;

/** A plan of the village for a month nobody has used, with one activity, in this status. */
async function aPlanIn({ county }: Company, status: PlanStatus) {
  const startsAt = new Date(Date.UTC(2030, months++, 10, 2));
  const plan = await aPlan(county.village, startsAt);
  const isIn = status !== "DRAFT";
  await anActivity(county.village, { startsAt, status: isIn ? "SUBMITTED" : "DRAFT" });
  if (isIn) await stepPlan(plan.id, "submit", "SUBMITTED");
  if (status === "APPROVED") await stepPlan(plan.id, "approve", "APPROVED");
  return { plan, startsAt };
}

const planIn = async (company: Company, status: PlanStatus) => ({
  planId: (await aPlanIn(company, status)).plan.id,
});

/** Who may do what with activities, plans and programmes. */
export const ACTIVITIES: Verdicts = {
  "lib/activities/activities/actions.ts": {
    changeActivity: {
      may: OF_THE_PLACE,
      fields: async (company) => ({
        ...anActivityForm(company.county.village.id, { title: "改了名字的课" }),
        ...(await inPublishedMonth(company, "PUBLISHED")),
      }),
    },
    submitActivity: {
      may: OF_THE_PLACE,
      fields: (company) => inPublishedMonth(company, "DRAFT"),
    },
    returnActivity: {
      may: DISPATCHERS,
      fields: async (company) => ({ ...(await inPublishedMonth(company, "SUBMITTED")), reason }),
    },
    dropActivity: {
      may: OF_THE_PLACE,
      fields: (company) => inPublishedMonth(company, "DRAFT"),
    },
    publishActivity: {
      may: DISPATCHERS,
      fields: (company) => inPublishedMonth(company, "SUBMITTED"),
    },
    cancelActivity: {
      may: OF_THE_PLACE,
      fields: async (company) => ({ ...(await inPublishedMonth(company, "PUBLISHED")), reason }),
    },
    reinstateActivity: {
      may: OF_THE_PLACE,
      fields: (company) => inPublishedMonth(company, "CANCELLED"),
    },
    holdActivity: {
      may: OF_THE_PLACE,
      fields: async (company) => ({
        ...(await inPublishedMonth(company, "PUBLISHED", yesterday())),
        ...{ adults: 20, children: 5 },
      }),
    },
    recountActivity: {
      may: OF_THE_PLACE,
      fields: async (company) => ({
        ...(await inPublishedMonth(company, "HELD", yesterday())),
        ...{ adults: 21, children: 5, reason: "数错了" },
      }),
    },
  },
  "lib/activities/plans/actions.ts": {
    planActivity: {
      may: OF_THE_PLACE,
      fields: ({ county }) => anActivityForm(county.village.id),
    },
    submitPlan: { may: OF_THE_PLACE, fields: (company) => planIn(company, "DRAFT") },
    reopenPlan: { may: OF_THE_PLACE, fields: (company) => planIn(company, "SUBMITTED") },
    returnPlan: {
      may: DISPATCHERS,
      fields: async (company) => ({ ...(await planIn(company, "SUBMITTED")), reason }),
    },
    approvePlans: {
      may: DISPATCHERS,
      fields: async (company) => ({ planIds: (await planIn(company, "SUBMITTED")).planId }),
    },
  },
  "lib/activities/programmes/actions.ts": {
    // Other centres publish for their own county, where there is nothing yet.
    publishMonth: {
      may: CENTER,
      refusedAs: "NOTHING_TO_PUBLISH",
      fields: async (company) => ({
        month: (await aPlanIn(company, "APPROVED")).startsAt.toISOString().slice(0, 7),
        theme: "冬天有人问",
      }),
    },
  },
};
