import { db } from "@/lib/shared/db/db";
import { processWish } from "@/lib/orders/dispatch/process-due-wishes.data";
import { startClock } from "@/prisma/seed/clock";
import { flowerName } from "@/prisma/seed/names";
import { STORIES, type Cast, type Story } from "@/prisma/seed/stories";
import { recordWish } from "@/lib/orders/wishes/record-wish.server";
import type { Beneficiary, WishChannel } from "@/prisma/generated/enums";
import { aWishForm, present } from "@/tests/support/factories";

/** The number of wishes of each story. */
const COUNTS: Record<Story, number> = {
  submitted: 22,
  rejected: 6,
  cancelled: 6,
  approved: 14,
  objected: 3,
  handedUp: 3,
  inPool: 9,
  invited: 9,
  teamInvited: 6,
  declined: 2,
  accepted: 12,
  supplied: 10,
  inService: 5,
  served: 13,
  unrated: 6,
  redo: 5,
  redoDone: 3,
  rated: 78,
  memberAbsent: 1,
};

const ENDED: Story[] = ["rated", "unrated", "redoDone", "memberAbsent", "rejected", "cancelled"];
const WANTED = ["ANY", "WEEKDAY_MORNING", "WEEKDAY_AFTERNOON", "WEEKEND"] as const;

/** Channels and beneficiaries, used in turn: half are online, old people are the most frequent. */
const CHANNELS: WishChannel[] = ["WEB", "PHONE", "WEB", "COUNTER", "WEB", "CARD", "WEB"];
const HELPED: Beneficiary[] = [
  ...(["OLD_PEOPLE", "OTHERS", "OLD_PEOPLE", "CHILDREN", "NEEDY"] as const),
  ...(["OLD_PEOPLE", "DISABLED", "OTHERS", "CHILDREN", "OLD_PEOPLE", "OTHERS"] as const),
];

/** About 200 wishes in all states, spread over the places and the last six weeks. */
export async function seedWishes(cast: Cast): Promise<void> {
  const stories = (Object.keys(COUNTS) as Story[]).flatMap((story) =>
    Array.from({ length: COUNTS[story] }, () => story),
  );
  for (const [index, story] of stories.entries()) await seedWish(cast, story, index);
}

async function seedWish(cast: Cast, story: Story, index: number): Promise<void> {
  const { network, random, now } = cast;
  const daysAgo = random.between(...findDaysAgo(story));
  const clock = startClock(random, daysAgo, now);
  const category = random.oneOf(network.categories);
  const place = index % 12 === 0 ? network.home.village : random.oneOf(network.villages);
  const asked =
    random.between(0, 1) < 0.4
      ? pick(random.oneOf(category.menuItems))
      : { content: random.oneOf(category.wishes) };
  const channel = inTurn(CHANNELS, index);
  const form = {
    ...aWishForm(place.id),
    ...asked,
    channel,
    contactName: flowerName(index),
    phone: `1990001${String(index + 1).padStart(4, "0")}`,
    wantedTime: random.oneOf(WANTED),
    hasConsent: index % 3 !== 0,
    address: `演示小区 ${1 + (index % 30)} 号楼 ${1 + (index % 4)} 单元`,
  };
  // Without a helper the resident submitted it online.
  const helper = channel === "WEB" ? null : present(cast.staffBySite.get(place.id));
  const { id } = await db.$transaction((tx) => recordWish(tx, form, clock.at(), helper));
  const { residentId } = await db.wish.findUniqueOrThrow({ where: { id } });
  await STORIES[story]({
    cast,
    wishId: id,
    resident: { role: "RESIDENT", id: residentId, wishId: id },
    categoryId: category.id,
    beneficiary: inTurn(HELPED, index),
    clock,
  });
  await catchUp(id, now);
}

/** The range of days ago in which a story began; most unrated wishes can still be rated. */
function findDaysAgo(story: Story): [number, number] {
  if (story === "unrated") return [12, 15];
  return ENDED.includes(story) ? [12, 42] : [0.2, 3];
}

/** Processes each alarm of the wish up to `now`, as the worker would have done. */
async function catchUp(wishId: string, now: Date): Promise<void> {
  const { alarmAt } = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
  if (!alarmAt || alarmAt > now) return;
  await processWish(wishId, alarmAt);
  await catchUp(wishId, now);
}

function inTurn<T>(list: T[], index: number): T {
  return present(list[index % list.length]);
}

function pick({ id, name }: { id: string; name: string }) {
  return { menuItemId: id, content: name };
}
