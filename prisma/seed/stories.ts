import type { ResidentActor, StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import {
  callBackResident,
  dispatchWish,
  handUpWish,
  objectToWish,
} from "@/lib/orders/dispatch/commands";
import { supplyWish } from "@/lib/orders/stock/commands";
import { acceptWish, checkIn, checkOut, declineWish } from "@/lib/orders/volunteering/commands";
import { approveWish, cancelWish, rateWish, rejectWish } from "@/lib/orders/wishes/commands";
import type { Beneficiary } from "@/prisma/generated/enums";
import type { StoryClock } from "@/prisma/seed/clock";
import type { Network } from "@/prisma/seed/network";
import type { DemoTeam } from "@/prisma/seed/people";
import type { Random } from "@/prisma/seed/random";
import { db } from "@/lib/shared/db/db";
import { present } from "@/tests/support/factories";

export type Cast = {
  network: Network;
  /** Two of the centre, so that a redo has another owner. */
  dispatcher: StaffActor;
  colleague: StaffActor;
  /** Staff of places below the centre, by place. */
  staffOf: Map<string, StaffActor>;
  volunteers: VolunteerActor[];
  teams: DemoTeam[];
  random: Random;
  now: Date;
};

type Told = {
  cast: Cast;
  wishId: string;
  resident: ResidentActor;
  categoryId: string;
  beneficiary: Beneficiary;
  clock: StoryClock;
};

const COMMENTS = ["来得快，人也和气", "修得很好，谢谢", "说到做到", "孩子很喜欢"];
const DONE_NOTE = "已完成，居民在场";
const GRADES = [5, 5, 5, 4, 4, 3];

/** What has happened to a wish of the demo: each story goes as far as its name says. */
export const STORIES = {
  submitted: async () => {},
  rejected: ({ cast, wishId, clock }: Told) =>
    rejectWish(
      cast.dispatcher,
      { wishId, reason: "这件事要找自来水公司，我们已把电话发给您：0994-000-0000" },
      clock.later(20),
    ),
  cancelled: ({ resident, wishId, clock }: Told) =>
    cancelWish(resident, { wishId, reason: "孩子回来帮我办好了" }, clock.later(10)),
  approved: approve,
  objected: async ({ cast, wishId, clock }: Told) => {
    const unit = await responsibleStaff(cast, wishId);
    await objectToWish(unit, { wishId, reason: "这户人家不在我们村，请核对地址" }, clock.later(10));
  },
  handedUp: async (told: Told) => {
    const { cast, wishId, clock } = told;
    await approve(told);
    const unit = await responsibleStaff(cast, wishId);
    await handUpWish(unit, { wishId, reason: "站里没有会这一行的人" }, clock.later(10));
  },
  inPool: dispatchToPool,
  invited: (told: Told) => inviteVolunteers(told, 2),
  teamInvited: (told: Told) => inviteTeam(told),
  declined: async (told: Told) => {
    const [first] = await inviteVolunteers(told, 1);
    if (!first) return;
    await declineWish(first, { wishId: told.wishId, reason: "这周要下地" }, told.clock.later(8));
  },
  accepted: accept,
  supplied: supply,
  inService: begin,
  served: serve,
  unrated: serve, // long ago, and nobody said how it was
  rated: (told: Told) => rate(told, told.cast.random.oneOf(GRADES)),
  redo: (told: Told) => rate(told, told.cast.random.oneOf([1, 2])),
  redoDone: async (told: Told) => {
    const { cast, wishId, clock, resident } = told;
    await rate(told, 2);
    const note = "已电话致歉，约好周六上午换人再去";
    await callBackResident(cast.colleague, { wishId, note }, clock.later(5));
    await dispatchWish(cast.colleague, { wishId, to: "POOL", volunteerIds: [] }, clock.later(5));
    await takeFromPool(told);
    await finish(told);
    await rateWish(resident, { wishId, grade: 4, comment: "这次办好了" }, clock.later(20));
  },
  /** Of those the leader of the demo named, one did not come. */
  memberAbsent: async (told: Told) => {
    const { cast, wishId, clock, resident } = told;
    await approve(told);
    const { id: teamId, leader, members } = present(cast.teams[0]);
    const volunteerIds = members.map((member) => member.id);
    await askTeam(told, teamId);
    await acceptWish(leader, { wishId, teamId, volunteerIds }, clock.later(8));
    await supplyNothing(told);
    await checkIn(leader, { wishId }, clock.later(24));
    const came = { wishId, volunteerIds: volunteerIds.slice(0, -1) };
    await checkOut(leader, { ...came, note: DONE_NOTE }, clock.later(2));
    await rateWish(resident, { wishId, grade: 4, comment: "修得很好，谢谢" }, clock.later(30));
  },
} satisfies Record<string, (told: Told) => Promise<unknown>>;

export type Story = keyof typeof STORIES;

function approve({ cast, wishId, categoryId, beneficiary, clock }: Told) {
  const urgency = cast.random.between(0, 1) < 0.08 ? "URGENT" : "NORMAL";
  const language = cast.random.between(0, 1) < 0.1 ? { language: "kaz" as const } : {};
  return approveWish(
    cast.dispatcher,
    { wishId, categoryId, urgency, beneficiary, isPublic: true, ...language },
    clock.later(20),
  );
}

async function dispatchToPool(told: Told) {
  const { cast, wishId, clock } = told;
  await approve(told);
  await dispatchWish(cast.dispatcher, { wishId, to: "POOL", volunteerIds: [] }, clock.later(10));
}

async function inviteVolunteers(told: Told, count: number) {
  const { cast, wishId, clock } = told;
  await approve(told);
  const guests = Array.from({ length: count }, () => cast.random.oneOf(cast.volunteers));
  const volunteerIds = [...new Set(guests.map(({ id }) => id))];
  await dispatchWish(cast.dispatcher, { wishId, to: "VOLUNTEERS", volunteerIds }, clock.later(10));
  return guests;
}

async function inviteTeam(told: Told) {
  const { cast, categoryId } = told;
  await approve(told);
  const team = cast.random.oneOf(cast.teams.filter((one) => one.categoryId === categoryId));
  await askTeam(told, team.id);
  return team;
}

function askTeam({ cast, wishId, clock }: Told, teamId: string) {
  const asked = { wishId, teamId, volunteerIds: [] };
  return dispatchWish(cast.dispatcher, { ...asked, to: "TEAM" }, clock.later(10));
}

/** By a team in a third of the cases, else by one from the open pool. */
async function accept(told: Told): Promise<void> {
  const { cast, wishId, clock } = told;
  if (cast.random.between(0, 1) < 0.35) {
    const { id, leader, members } = await inviteTeam(told);
    const volunteerIds = members.slice(0, 2).map((member) => member.id);
    await acceptWish(leader, { wishId, teamId: id, volunteerIds }, clock.later(8));
    return;
  }
  await dispatchToPool(told);
  await takeFromPool(told);
}

async function takeFromPool({ cast, wishId, clock }: Told) {
  const { pastOwnerIds } = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
  const fit = cast.volunteers.filter(({ id }) => !pastOwnerIds.includes(id));
  await acceptWish(cast.random.oneOf(fit), { wishId, volunteerIds: [] }, clock.later(12));
}

async function supply(told: Told): Promise<void> {
  await accept(told);
  await supplyNothing(told);
}

function supplyNothing({ cast, wishId, clock }: Told) {
  return supplyWish(cast.dispatcher, { wishId, lines: [] }, clock.later(6));
}

async function begin(told: Told): Promise<void> {
  await supply(told);
  await checkInGoer(told);
}

async function serve(told: Told): Promise<void> {
  await begin(told);
  await checkOutGoer(told);
}

async function finish(told: Told): Promise<void> {
  await supplyNothing(told);
  await checkInGoer(told);
  await checkOutGoer(told);
}

async function checkInGoer(told: Told) {
  await checkIn(await goerOf(told), { wishId: told.wishId }, told.clock.later(24));
}

/** Everybody who was named came. */
async function checkOutGoer(told: Told) {
  const { wishId, clock } = told;
  const came = { wishId, volunteerIds: await namedFor(wishId) };
  await checkOut(await goerOf(told), { ...came, note: DONE_NOTE }, clock.later(2));
}

async function rate(told: Told, grade: number): Promise<void> {
  const { cast, resident, wishId, clock } = told;
  await serve(told);
  const comment = grade <= 2 ? "约好的时间没有来，东西也没修好" : cast.random.oneOf(COMMENTS);
  await rateWish(resident, { wishId, grade, comment }, clock.later(30));
}

async function goerOf({ cast, wishId }: Told): Promise<VolunteerActor> {
  const { volunteerId } = await db.seat.findFirstOrThrow({
    where: { assignment: { wishId, endedAt: null } },
  });
  const goer = cast.volunteers.find(({ id }) => id === volunteerId);
  if (!goer) throw new Error("somebody from outside the demo goes");
  return goer;
}

async function namedFor(wishId: string): Promise<string[]> {
  const seats = await db.seat.findMany({ where: { assignment: { wishId, endedAt: null } } });
  return seats.map(({ volunteerId }) => volunteerId);
}

async function responsibleStaff(cast: Cast, wishId: string): Promise<StaffActor> {
  const { responsibleSiteId } = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
  const staff = cast.staffOf.get(responsibleSiteId);
  if (!staff) throw new Error("a place of the demo has no staff");
  return staff;
}
