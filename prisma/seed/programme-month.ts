import type { ActivityKind, Beneficiary, SiteLevel, TalkForm } from "@/prisma/generated/enums";
import WORDS from "@/prisma/seed/programme-words.json";
import type { Random } from "@/prisma/seed/random";

export type PlannedPlace = { id: string; name: string; level: SiteLevel };

export type PlannedItem = {
  id: string;
  name: string;
  description: string;
  categoryId: string;
  category: string;
  platformId: string | null;
  minutes: number;
  usualNumber: number;
  needsRoom: boolean;
};

/** What a place of the demo plans, before it has a plan and a row. */
export type Planned = {
  place: PlannedPlace;
  item: PlannedItem | null;
  title: string;
  description: string;
  kind: ActivityKind;
  form: TalkForm | null;
  topic: string | null;
  beneficiary: Beneficiary;
  spot: string;
  places: number | null;
  /** Of the month, counted from 1. */
  day: number;
  /** After midnight. */
  startMinute: number;
  minutes: number;
};

type Month = {
  year: number;
  month: number;
  places: PlannedPlace[];
  items: PlannedItem[];
  random: Random;
};

const KINDS: [RegExp, ActivityKind][] = [
  [/集市|大集|义卖|帮销|招聘/, "FAIR"],
  [/开放日/, "OPEN"],
  [/大舞台|联欢|电影|社火|灯谜|大赛|运动会|友谊赛|大篷车/, "SHOW"],
  [/义诊|推拿|维修|补衣|检查|巡查|坐班|咨询日|登记|修复|出行|搬重物|募集|爱心餐|图书车/, "SERVICE"],
];
const GROUPS: [RegExp, Beneficiary][] = [
  [/老人|老年|日间|祖孙|记忆|爷爷|防走失|慢病/, "OLD_PEOPLE"],
  [/儿童|六一|婴幼儿|四点半|绘本|暑期|小小|未成年|留守|校园|大篷车/, "CHILDREN"],
  [/残疾|助残/, "DISABLED"],
  [/困境|帮扶|冬衣|爱心餐|讨薪/, "NEEDY"],
];
const FORMS: [RegExp, TalkForm][] = [
  [/小板凳/, "BENCH"],
  [/庭院/, "COURTYARD"],
  [/流动/, "MOBILE"],
];
const STARTS = [600, 630, 660, 960, 990, 1020, 1170];
const FAIR_DAY = 20;
const FRIDAY = 5;
const SUNDAY = 0;

/** What all places of the county plan for a month: about seven hundred activities. */
export function planMonth(month: Month): Planned[] {
  return month.places.flatMap((place) => [
    ...(place.level === "POINT" ? [] : [fridayVisit(month, place)]),
    ...(place.level === "TOWNSHIP" ? [fair(month, place)] : []),
    ...ownActivities(month, place),
  ]);
}

/** 周五有约: units of the county come to the place. */
function fridayVisit({ year, month, random }: Month, place: PlannedPlace): Planned {
  const fridays = daysOf(year, month).filter((day) => weekday(year, month, day) === FRIDAY);
  const units = pick(random, WORDS.units, 3);
  return {
    ...{ place, item: null, kind: "SERVICE", form: null, topic: null, beneficiary: "OTHERS" },
    title: `周五有约：${units.map(([unit]) => unit).join("、")}`,
    description: `${units.map(([, what]) => what).join("，")}。带上身份证和要办的材料。`,
    ...{ spot: spotOf(place, true, random), places: null },
    ...{ day: random.oneOf(fridays), startMinute: 660, minutes: 120 },
  };
}

/** 爱心集市 of a town, on the 20th. */
function fair({ items, random }: Month, place: PlannedPlace): Planned {
  const item = items.find(({ name }) => name === "便民服务大集") ?? null;
  return {
    ...{ place, item, kind: "FAIR", form: null, topic: null, beneficiary: "OTHERS" },
    title: "爱心集市：二十号来赶集",
    description: "理发、磨刀、修家电、量血压，还有旧书换新书。要修的东西请带来。",
    ...{ spot: random.oneOf(WORDS.spots.outdoors), places: null },
    ...{ day: FAIR_DAY, startMinute: 660, minutes: 180 },
  };
}

/** Two to four from the menu, each on a day of its own; a few places plan nothing more. */
function ownActivities(plan: Month, place: PlannedPlace): Planned[] {
  const { year, month, items, random } = plan;
  if (place.level === "VILLAGE" && random.between(0, 1) < 0.06) return [];
  const fit = items.filter(({ name }) => isInSeason(name, month));
  const free = daysOf(year, month).filter((day) => weekday(year, month, day) !== SUNDAY);
  const days = pick(random, free, Math.round(random.between(2, 4)));
  return days.map((day) => fromMenu(place, random.oneOf(fit), day, random));
}

function fromMenu(place: PlannedPlace, item: PlannedItem, day: number, random: Random): Planned {
  const kind = kindOf(item);
  const isTalk = kind === "TALK";
  const topic = isTalk ? random.oneOf(WORDS.talks) : null;
  const isLimited = kind === "CLASS" && item.usualNumber <= 30;
  return {
    ...{ place, item, kind, topic, day, minutes: Math.min(item.minutes, 240) },
    title: topic ? `${item.name}：${topic}` : item.name,
    description: item.description,
    form: isTalk ? (matching(FORMS, item.name) ?? "LECTURE") : null,
    beneficiary: matching(GROUPS, item.name) ?? "OTHERS",
    spot: spotOf(place, !item.needsRoom, random),
    places: isLimited ? item.usualNumber : null,
    startMinute: item.name === "四点半课堂" ? 990 : random.oneOf(STARTS),
  };
}

function kindOf({ name, category }: PlannedItem): ActivityKind {
  if (category === "理论政策宣讲") return "TALK";
  return matching(KINDS, name) ?? "CLASS";
}

function matching<Value>(rules: [RegExp, Value][], name: string): Value | undefined {
  return rules.find(([pattern]) => pattern.test(name))?.[1];
}

function isInSeason(name: string, month: number): boolean {
  const months: number[] | undefined = Object.entries(WORDS.seasons).find(
    ([item]) => item === name,
  )?.[1];
  return months?.includes(month) ?? true;
}

function spotOf({ level }: PlannedPlace, isOutdoors: boolean, random: Random): string {
  const { outdoors, ...rooms } = WORDS.spots;
  if (isOutdoors || level === "CITY") return random.oneOf(outdoors);
  return random.oneOf(rooms[level]);
}

function pick<T>(random: Random, from: readonly T[], count: number): T[] {
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const one = random.oneOf(left);
    left.splice(left.indexOf(one), 1);
    return one;
  });
}

function daysOf(year: number, month: number): number[] {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: last }, (_, index) => index + 1);
}

function weekday(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
