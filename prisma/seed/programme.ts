import { randomUUIDv7 } from "node:crypto";
import { digestOf } from "@/lib/activities/programmes/digest.server";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { dayInChina, midnightInChina } from "@/lib/shared/days/china-time";
import { DAY_MS, HOUR_MS } from "@/lib/shared/days/durations";
import { addSpeakers, seedFixedDays, seedSpeakers } from "@/prisma/seed/programme-speakers";
import { makeActivity, type Made, type MonthOfPlan } from "@/prisma/seed/programme-rows";
import { planMonth, type PlannedItem, type PlannedPlace } from "@/prisma/seed/programme-month";
import { makePlan, type MadePlan } from "@/prisma/seed/programme-plans";
import { tellStories } from "@/prisma/seed/programme-stories";
import WORDS from "@/prisma/seed/programme-words.json";
import type { Network } from "@/prisma/seed/network";
import type { DemoTeam } from "@/prisma/seed/people";
import { seededRandom } from "@/prisma/seed/random";
import { present } from "@/tests/support/factories";

type Cast = {
  network: Network;
  dispatcher: StaffActor;
  staffBySite: Map<string, StaffActor>;
  teams: DemoTeam[];
  now: Date;
};

const PUBLISHING_DAY = 25;
const PUBLISHING_HOUR = 18;

/** Last month, this one and the next: plans, activities, and the three programmes of the county. */
export async function seedProgramme(cast: Cast): Promise<void> {
  const county = await readCounty(cast);
  const speakers = await seedSpeakers(cast.network.center.id);
  await seedFixedDays(cast.network.center.id);
  const months = [-1, 0, 1].map((offset, index) => makeMonth(cast, county, offset, index + 1));
  const made = months.flatMap(({ activities }) => activities);
  const plans = months.flatMap((month) => month.plans);
  await db.$transaction(
    async (tx) => {
      await tx.plan.createMany({ data: plans.map(({ row }) => row) });
      await tx.planEvent.createMany({ data: plans.flatMap(({ events }) => events) });
      await tx.activity.createMany({ data: made.map(({ row }) => row) });
      await tx.activityEvent.createMany({ data: made.flatMap(({ events }) => events) });
      await tx.activitySpeaker.createMany({ data: addSpeakers(made, speakers) });
      for (const { programme, entries } of months) {
        await tx.programme.create({ data: programme });
        await tx.programmeEntry.createMany({ data: entries });
      }
    },
    { timeout: 60_000 },
  );
}

type County = {
  places: (PlannedPlace & { town: string })[];
  items: PlannedItem[];
  platforms: { id: string; name: string }[];
};

async function readCounty({ network: { center } }: Cast): Promise<County> {
  const sites = await db.site.findMany({
    where: { centerId: center.id, level: { in: ["TOWNSHIP", "VILLAGE", "POINT"] }, closedAt: null },
    select: { id: true, name: true, level: true, parent: { select: { name: true } } },
    orderBy: [{ divisionCode: "asc" }, { name: "asc" }],
  });
  const items = await db.menuItem.findMany({
    where: { centerId: center.id, offer: "ACTIVITY" },
    include: { category: { select: { name: true } } },
    orderBy: [{ category: { position: "asc" } }, { position: "asc" }],
  });
  return {
    places: sites.map(({ parent, ...site }) => ({
      ...site,
      town: site.level === "TOWNSHIP" ? "" : (parent?.name ?? ""),
    })),
    platforms: await db.platform.findMany({ where: { centerId: center.id } }),
    items: items.map(({ category, minutes, usualNumber, ...item }) => ({
      ...{ ...item, category: category.name },
      ...{ minutes: minutes ?? 90, usualNumber: usualNumber ?? 40 },
    })),
  };
}

function makeMonth(cast: Cast, county: County, offset: number, number: number) {
  const { network, now, staffBySite, dispatcher, teams } = cast;
  const [thisYear, thisMonth] = dayInChina(now);
  const first = new Date(Date.UTC(thisYear, thisMonth - 1 + offset, 1));
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  const usual = midnightInChina(year, month, 1).getTime() - (31 - PUBLISHING_DAY) * DAY_MS;
  const publishedAt = new Date(
    Math.min(usual + PUBLISHING_HOUR * HOUR_MS, now.getTime() - 3 * HOUR_MS),
  );
  const random = seededRandom(year * 12 + month);
  const plans = new Map<string, MadePlan>();
  const staffIdOf = (siteId: string) => (staffBySite.get(siteId) ?? dispatcher).id;
  const planIdOf = (siteId: string) => {
    const plan = plans.get(siteId) ?? makePlan({ ...context, siteId, approverId: dispatcher.id });
    plans.set(siteId, plan);
    return plan.row.id;
  };
  const centerId = network.center.id;
  const context: MonthOfPlan = {
    ...{ centerId, year, month, publishedAt, now, random, staffIdOf, planIdOf },
  };
  const told = tellStories({ year, month }, { ...county, homeId: network.home.village.id, now });
  const planned = planMonth({ year, month, ...county, random });
  const stories = told.map(({ fate, isDemonstration, ...one }) => {
    return { made: makeActivity(one, context, fate), isDemonstration };
  });
  const activities = [
    ...stories.map(({ made }) => made),
    ...planned.map((one) => makeActivity(one, context)),
  ];
  for (const { row } of activities) row.hostTeamId = hostOf(row.categoryId, teams, random);
  const demonstration = stories.find((story) => story.isDemonstration);
  return {
    plans: [...plans.values()],
    activities,
    ...makeProgramme(activities, county, context, {
      ...{ number, staffId: dispatcher.id, teams },
      demonstrationId: demonstration?.made.row.id ?? null,
    }),
  };
}

/** Half of what has a kind is held by a team for it. */
function hostOf(categoryId: string | null, teams: DemoTeam[], random: MonthOfPlan["random"]) {
  const fit = teams.filter((team) => team.categoryId === categoryId);
  return fit.length > 0 && random.between(0, 1) < 0.5 ? random.oneOf(fit).id : null;
}

type Issue = {
  number: number;
  staffId: string;
  demonstrationId: string | null;
  teams: DemoTeam[];
};

function makeProgramme(
  activities: Made[],
  { places, platforms }: County,
  { centerId, year, month, publishedAt }: MonthOfPlan,
  { teams, ...issue }: Issue,
) {
  const id = randomUUIDv7();
  const town = new Map(places.map((place) => [place.id, place.town]));
  const entries = activities
    .flatMap(({ planned, row, listed }) => (listed ? [{ planned, row, listed }] : []))
    .sort((one, other) => one.listed.startsAt.getTime() - other.listed.startsAt.getTime())
    .map(({ planned: { item, place, spot }, row, listed }, index) => ({
      ...{ programmeId: id, position: index + 1, activityId: row.id, title: row.title, ...listed },
      ...{ place: place.name, town: town.get(place.id) ?? "", spot },
      host: teams.find((team) => team.id === row.hostTeamId)?.name ?? "",
      ...{ category: item?.category ?? "" },
      platform: platforms.find((platform) => platform.id === row.platformId)?.name ?? "",
      ...{ admission: row.admission, places: row.places },
    }));
  const [theme, themeText] = present(WORDS.themes[month - 1]);
  const digest = digestOf(entries);
  const first = new Date(Date.UTC(year, month - 1, 1));
  return {
    programme: {
      ...{ id, centerId, month: first, theme: present(theme), themeText: themeText ?? "" },
      ...{ digest, publishedAt, ...issue },
    },
    entries,
  };
}
