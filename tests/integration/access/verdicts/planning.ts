import { randomUUID } from "node:crypto";
import { db } from "@/lib/shared/db/db";
import {
  CENTER_ADMINS,
  DISPATCHERS,
  OF_THE_PLACE,
  type Company,
} from "@/tests/integration/access/company";
import type { Verdicts } from "@/tests/integration/access/verdicts/verdict";
import { anActivity } from "@/tests/support/activities";
import { aSeries } from "@/tests/support/series";
import { aCategory, aWish } from "@/tests/support/factories";
import { anActivityForm } from "@/tests/support/planning";

/** A text that no other row has. */
const unique = () => randomUUID().slice(0, 12);

const closed = { closedAt: new Date(0) };

const speaker = () => ({ name: `讲${unique()}`, unit: "党校", invitedBy: "VILLAGE" as const });

const speakerId = async ({ county }: Company, data = {}) => ({
  speakerId: (
    await db.speaker.create({ data: { centerId: county.center.id, ...speaker(), ...data } })
  ).id,
});

const fixedDay = () => ({
  ...{ name: `固定${unique()}`, nameEn: "Fixed", level: "VILLAGE" as const },
  ...{ pattern: "MONTH_DAY" as const, monthDay: 20, onDayOff: "BEFORE" as const },
});

const fixedDayId = async ({ county }: Company) => ({
  fixedDayId: (await db.fixedDay.create({ data: { centerId: county.center.id, ...fixedDay() } }))
    .id,
});

let months = 0;

/** A month, as a browser writes it, of which nobody has a plan, and a day in it. */
function aFreeMonth() {
  months += 1;
  const month = `${2040 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
  return { month, startsAt: new Date(`${month}-10T02:00:00Z`) };
}

/** The month after one in which the village has planned something. */
async function afterPlannedMonth({ county }: Company) {
  await anActivity(county.village, { startsAt: aFreeMonth().startsAt, status: "DRAFT" });
  return { planSiteId: county.village.id, month: aFreeMonth().month };
}

/** What three people of the village asked for, and nobody offers. */
async function someDemand({ county }: Company) {
  const { id: categoryId } = await aCategory(county.center.id);
  for (let count = 0; count < 3; count++) {
    const { id } = await aWish(county.village.id);
    await db.wish.update({ where: { id }, data: { categoryId } });
  }
  const { month } = aFreeMonth();
  return { siteId: county.village.id, categoryId, month, idempotencyKey: randomUUID() };
}

const inSeries = async ({ county }: Company) => ({
  activityId: (await aSeries(county.village, aFreeMonth().startsAt)).id,
});

/** Who plans months, series and speakers. */
export const PLANNING: Verdicts = {
  "lib/activities/planning/actions.ts": {
    quickAdd: {
      may: OF_THE_PLACE,
      fields: ({ county }) => ({
        ...{ idempotencyKey: randomUUID(), planSiteId: county.village.id, title: "唱歌", day: "5" },
        ...{ month: aFreeMonth().month, siteId: county.village.id, from: "9", kind: "SHOW" },
      }),
    },
    planInFull: { may: OF_THE_PLACE, fields: ({ county }) => anActivityForm(county.village.id) },
    changeInFull: {
      may: OF_THE_PLACE,
      fields: async ({ county }) => ({
        ...anActivityForm(county.village.id, { title: "改了名字的课" }),
        activityId: (
          await anActivity(county.village, { startsAt: aFreeMonth().startsAt, status: "DRAFT" })
        ).id,
      }),
    },
    importActivities: {
      may: OF_THE_PLACE,
      fields: ({ county }) => ({
        ...{ planSiteId: county.village.id, month: aFreeMonth().month },
        file: new File(["活动,日期,开始\n唱歌,5,9"], "plan.csv"),
      }),
    },
    copyMonth: { may: OF_THE_PLACE, fields: afterPlannedMonth },
    planDemand: { may: OF_THE_PLACE, fields: someDemand },
    remindPlanners: {
      may: DISPATCHERS,
      fields: ({ county }) => ({ month: aFreeMonth().month, siteIds: county.village.id }),
    },
  },
  "lib/activities/series/actions.ts": {
    planSeries: {
      may: OF_THE_PLACE,
      fields: ({ county }) => {
        const { month } = aFreeMonth();
        const days = { startsOn: `${month}-01`, endsOn: `${month}-28`, onDayOff: "KEEP" };
        return {
          ...anActivityForm(county.village.id, { day: undefined }),
          ...{ pattern: "WEEKLY", weekdays: "5", ...days },
        };
      },
    },
    endSeries: {
      may: OF_THE_PLACE,
      fields: async (company) => ({
        ...(await inSeries(company)),
        ...{ scope: "ALL", reason: "老师调走了" },
      }),
    },
  },
  "lib/activities/speakers/actions.ts": {
    addSpeaker: { may: CENTER_ADMINS, fields: speaker },
    editSpeaker: {
      may: ["centerAdmin"],
      fields: async (company) => ({ ...(await speakerId(company)), ...speaker() }),
    },
    retireSpeaker: { may: ["centerAdmin"], fields: (company) => speakerId(company) },
    returnSpeaker: { may: ["centerAdmin"], fields: (company) => speakerId(company, closed) },
  },
  "lib/activities/plan-rules/actions.ts": {
    setMinimums: { may: CENTER_ADMINS, fields: () => ({}) },
    addFixedDay: { may: CENTER_ADMINS, fields: fixedDay },
    editFixedDay: {
      may: ["centerAdmin"],
      fields: async (company) => ({ ...(await fixedDayId(company)), ...fixedDay() }),
    },
    removeFixedDay: { may: ["centerAdmin"], fields: fixedDayId },
  },
};
