import type { ResidentActor, StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import {
  callBackResident,
  dispatchWish,
  handUpWish,
  objectToWish,
} from "@/lib/orders/dispatch/commands";
import { supplyWish } from "@/lib/orders/stock/commands";
import { checkIn, checkOut } from "@/lib/orders/service/commands";
import { acceptWish, declineWish } from "@/lib/orders/volunteering/commands";
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
  /** Two of the center, so that a redo has another owner. */
  dispatcher: StaffActor;
  colleague: StaffActor;
  /** Staff of places below the center, by id of the place. */
  staffBySite: Map<string, StaffActor>;
  volunteers: VolunteerActor[];
  teams: DemoTeam[];
  random: Random;
  now: Date;
};

type StoryContext = {
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

/** The stories of the demo's wishes: each takes a wish as far as its name says. */
export const STORIES = {
  submitted: async () => {},
  rejected: ({ cast, wishId, clock }: StoryContext) =>
    rejectWish(
      cast.dispatcher,
      { wishId, reason: "这件事要找自来水公司，我们已把电话发给您：0994-000-0000" },
      clock.later(20),
    ),
  cancelled: ({ resident, wishId, clock }: StoryContext) =>
    cancelWish(resident, { wishId, reason: "孩子回来帮我办好了" }, clock.later(10)),
  approved: approve,
  objected: async ({ cast, wishId, clock }: StoryContext) => {
    const unit = await responsibleStaff(cast, wishId);
    await objectToWish(unit, { wishId, reason: "这户人家不在我们村，请核对地址" }, clock.later(10));
  },
  handedUp: async (context: StoryContext) => {
    const { cast, wishId, clock } = context;
    await approve(context);
    const unit = await responsibleStaff(cast, wishId);
    await handUpWish(unit, { wishId, reason: "站里没有会这一行的人" }, clock.later(10));
  },
  inPool: dispatchToPool,
  invited: (context: StoryContext) => inviteVolunteers(context, 2),
  teamInvited: (context: StoryContext) => inviteTeam(context),
  declined: async (context: StoryContext) => {
    const { wishId, clock } = context;
    const [first] = await inviteVolunteers(context, 1);
    if (first) await declineWish(first, { wishId, reason: "这周要下地" }, clock.later(8));
  },
  accepted: accept,
  supplied: supply,
  inService: begin,
  served: serve,
  unrated: serve, // long ago, and not rated since
  rated: (context: StoryContext) => rate(context, context.cast.random.oneOf(GRADES)),
  redo: (context: StoryContext) => rate(context, context.cast.random.oneOf([1, 2])),
  redoDone: async (context: StoryContext) => {
    const { cast, wishId, clock, resident } = context;
    await rate(context, 2);
    const note = "已电话致歉，约好周六上午换人再去";
    await callBackResident(cast.colleague, { wishId, note }, clock.later(5));
    await dispatchWish(cast.colleague, { wishId, to: "POOL", volunteerIds: [] }, clock.later(5));
    await takeFromPool(context);
    await finish(context);
    await rateWish(resident, { wishId, grade: 4, comment: "这次办好了" }, clock.later(20));
  },
  /** One of the members named by the leader of the demo did not come. */
  memberAbsent: async (context: StoryContext) => {
    const { cast, wishId, clock, resident } = context;
    await approve(context);
    const { id: teamId, leader, members } = present(cast.teams[0]);
    const volunteerIds = members.map((member) => member.id);
    await askTeam(context, teamId);
    await acceptWish(leader, { wishId, teamId, volunteerIds }, clock.later(8));
    await supplyNothing(context);
    await checkIn(leader, { wishId }, clock.later(24));
    const came = { wishId, volunteerIds: volunteerIds.slice(0, -1) };
    await checkOut(leader, { sure: true, ...came, note: DONE_NOTE }, clock.later(2));
    await rateWish(resident, { wishId, grade: 4, comment: "修得很好，谢谢" }, clock.later(30));
  },
} satisfies Record<string, (context: StoryContext) => Promise<unknown>>;

export type Story = keyof typeof STORIES;

function approve({ cast, wishId, categoryId, beneficiary, clock }: StoryContext) {
  const urgency = cast.random.between(0, 1) < 0.08 ? "URGENT" : "NORMAL";
  const language = cast.random.between(0, 1) < 0.1 ? { language: "kaz" as const } : {};
  return approveWish(
    cast.dispatcher,
    { wishId, categoryId, urgency, beneficiary, isPublic: true, ...language },
    clock.later(20),
  );
}

async function dispatchToPool(context: StoryContext) {
  const { cast, wishId, clock } = context;
  await approve(context);
  await dispatchWish(cast.dispatcher, { wishId, to: "POOL", volunteerIds: [] }, clock.later(10));
}

async function inviteVolunteers(context: StoryContext, count: number) {
  const { cast, wishId, clock } = context;
  await approve(context);
  const invitees = Array.from({ length: count }, () => cast.random.oneOf(cast.volunteers));
  const volunteerIds = [...new Set(invitees.map(({ id }) => id))];
  await dispatchWish(cast.dispatcher, { wishId, to: "VOLUNTEERS", volunteerIds }, clock.later(10));
  return invitees;
}

async function inviteTeam(context: StoryContext) {
  const { cast, categoryId } = context;
  await approve(context);
  const team = cast.random.oneOf(cast.teams.filter((one) => one.categoryId === categoryId));
  await askTeam(context, team.id);
  return team;
}

function askTeam({ cast, wishId, clock }: StoryContext, teamId: string) {
  const asked = { wishId, teamId, volunteerIds: [] };
  return dispatchWish(cast.dispatcher, { ...asked, to: "TEAM" }, clock.later(10));
}

/** A third of the wishes are accepted by a team, the others by a volunteer from the open pool. */
async function accept(context: StoryContext): Promise<void> {
  const { cast, wishId, clock } = context;
  if (cast.random.between(0, 1) < 0.35) {
    const { id, leader, members } = await inviteTeam(context);
    const volunteerIds = members.slice(0, 2).map((member) => member.id);
    await acceptWish(leader, { wishId, teamId: id, volunteerIds }, clock.later(8));
    return;
  }
  await dispatchToPool(context);
  await takeFromPool(context);
}

async function takeFromPool({ cast, wishId, clock }: StoryContext) {
  const { pastOwnerIds } = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
  const fit = cast.volunteers.filter(({ id }) => !pastOwnerIds.includes(id));
  await acceptWish(cast.random.oneOf(fit), { wishId, volunteerIds: [] }, clock.later(12));
}

async function supply(context: StoryContext): Promise<void> {
  await accept(context);
  await supplyNothing(context);
}

function supplyNothing({ cast, wishId, clock }: StoryContext) {
  return supplyWish(cast.dispatcher, { wishId, lines: [] }, clock.later(6));
}

async function begin(context: StoryContext): Promise<void> {
  await supply(context);
  await checkInAttendee(context);
}

async function serve(context: StoryContext): Promise<void> {
  await begin(context);
  await checkOutAttendee(context);
}

async function finish(context: StoryContext): Promise<void> {
  await supplyNothing(context);
  await checkInAttendee(context);
  await checkOutAttendee(context);
}

async function checkInAttendee(context: StoryContext) {
  await checkIn(await findAttendee(context), { wishId: context.wishId }, context.clock.later(24));
}

/** Checks out with all attendees present. */
async function checkOutAttendee(context: StoryContext) {
  const { wishId, clock } = context;
  const came = { wishId, volunteerIds: await namedFor(wishId), note: DONE_NOTE, sure: true };
  await checkOut(await findAttendee(context), came, clock.later(2));
}

async function rate(context: StoryContext, grade: number): Promise<void> {
  const { cast, resident, wishId, clock } = context;
  await serve(context);
  const comment = grade <= 2 ? "约好的时间没有来，东西也没修好" : cast.random.oneOf(COMMENTS);
  await rateWish(resident, { wishId, grade, comment }, clock.later(30));
}

async function findAttendee({ cast, wishId }: StoryContext): Promise<VolunteerActor> {
  const { volunteerId } = await db.seat.findFirstOrThrow({
    where: { assignment: { wishId, endedAt: null } },
  });
  return present(cast.volunteers.find(({ id }) => id === volunteerId));
}

async function namedFor(wishId: string): Promise<string[]> {
  const seats = await db.seat.findMany({ where: { assignment: { wishId, endedAt: null } } });
  return seats.map(({ volunteerId }) => volunteerId);
}

async function responsibleStaff(cast: Cast, wishId: string): Promise<StaffActor> {
  const { responsibleSiteId } = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
  const staff = cast.staffBySite.get(responsibleSiteId);
  if (!staff) throw new Error("a place of the demo has no staff");
  return staff;
}
