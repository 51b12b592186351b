import { dayInChina, midnightInChina } from "@/lib/shared/days/china-time";
import { DAY_MS, HOUR_MS } from "@/lib/shared/days/durations";
import type { Planned, PlannedItem, PlannedPlace } from "@/prisma/seed/programme-month";
import type { Fate } from "@/prisma/seed/programme-rows";

type Network = { places: PlannedPlace[]; items: PlannedItem[]; homeId: string; now: Date };

/** An activity told by itself, and what becomes of it. */
export type Told = Planned & { fate: Fate; isDemonstration?: boolean };

/** What the demo tells of a month besides what all places plan. */
export function tellStories({ year, month }: Month, network: Network): Told[] {
  const days = Array.from({ length: new Date(Date.UTC(year, month, 0)).getUTCDate() });
  return days.flatMap((_, index) => storiesOf({ year, month, day: index + 1 }, network));
}

type Month = { year: number; month: number };
type Day = Month & { day: number };

function storiesOf(day: Day, network: Network): Told[] {
  const weekday = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
  return [
    ...(weekday === 1 ? [benchClass(day, network), ...choir(day, network)] : []),
    ...(weekday === 3 ? phoneClass(day, network) : []),
    ...(weekday === 5 ? [paperCutting(day, network)] : []),
    ...(weekday === 6 && day.day <= 7 ? demonstration(day, network) : []),
  ];
}

function benchClass(day: Day, network: Network): Told {
  return {
    ...told(day, homeOf(network), findItem(network, "小板凳夜话")),
    title: "板凳课堂：医保怎么交",
    description: "市医保局的宣讲员坐到您身边讲，讲完一个一个问。带上社保卡。",
    ...{ kind: "TALK", form: "BENCH", topic: "明年的医保怎么交", beneficiary: "OLD_PEOPLE" },
    ...{ spot: "活动室", places: 20, startMinute: 900, minutes: 60 },
  };
}

function choir(day: Day, network: Network): Told[] {
  const place = network.places.find(({ name }) => name.startsWith("建国路街道"));
  if (!place) return [];
  const item = findItem(network, "周末合唱团");
  const title = "社区合唱队排练，想唱就来";
  const when = { startMinute: 1170, minutes: 90 };
  return [{ ...told(day, place, item), title, kind: "CLASS", spot: "文化活动中心二楼", ...when }];
}

function phoneClass(day: Day, network: Network): Told[] {
  const place = network.places.find(({ name }) => name.startsWith("绿洲路街道"));
  if (!place) return [];
  return [
    {
      ...told(day, place, findItem(network, "老年手机班")),
      title: "教您用手机挂号、打视频",
      description: "两位志愿者一带四，一步一步教。带上自己的手机和充电线。",
      ...{ kind: "CLASS", beneficiary: "OLD_PEOPLE", places: 8 },
      ...{ spot: "一楼大厅", startMinute: 630, minutes: 90 },
    },
  ];
}

/** The first one after today was moved to the next day: the teacher is ill. */
function paperCutting(day: Day, network: Network): Told {
  const midnight = midnightInChina(day.year, day.month, day.day).getTime();
  const [year, month, date] = dayInChina(network.now);
  const days = (midnight - midnightInChina(year, month, date).getTime()) / DAY_MS;
  const movedTo = new Date(midnight + DAY_MS + 12 * HOUR_MS);
  return {
    ...told(day, homeOf(network), findItem(network, "剪纸和刺绣课")),
    title: "剪纸课",
    description: "从对折学起，材料现场领，剪刀请自带。",
    ...{ kind: "CLASS", spot: "二楼活动室", places: 20 },
    ...{ startMinute: 960, minutes: 90 },
    fate: days > 0 && days <= 7 ? { movedTo, why: "老师生病" } : "AS_PLANNED",
  };
}

/** 一月一示范 */
function demonstration(day: Day, network: Network): Told[] {
  const place = network.places.find(({ name }) => name.startsWith("十三户村"));
  if (!place) return [];
  return [
    {
      ...told(day, place, findItem(network, "便民服务大集")),
      title: "示范日：十三户村的一天",
      description: "义诊、理发、修家电、听讲、看戏，一个院子里都有。9 路车到村口。",
      ...{ kind: "FAIR", spot: "村委会院子", startMinute: 660, minutes: 240 },
      isDemonstration: true,
    },
  ];
}

function told({ day }: Day, place: PlannedPlace, item: PlannedItem | null) {
  return {
    ...{ place, item, day, description: item?.description ?? "", form: null, topic: null },
    ...{ beneficiary: "OTHERS" as const, places: null, fate: "AS_PLANNED" as Fate },
  };
}

function findItem({ items }: Network, name: string): PlannedItem | null {
  return items.find((item) => item.name === name) ?? null;
}

function homeOf({ places, homeId }: Network): PlannedPlace {
  const home = places.find(({ id }) => id === homeId);
  if (!home) throw new Error("the demo has no home");
  return home;
}
