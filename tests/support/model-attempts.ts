import { db } from "@/lib/shared/db/db";
import type { Actor, ResidentActor } from "@/lib/shared/auth/actor";
import { VISITOR } from "@/lib/shared/auth/actor";
import {
  askNext,
  callBackResident,
  decideObjection,
  dispatchWish,
  handDownWish,
  handUpWish,
  objectToWish,
  openToPool,
  pauseWish,
  recallWish,
  resumeWish,
} from "@/lib/orders/dispatch/commands";
import { mergeWish, unmergeWish } from "@/lib/orders/merging/commands";
import { supplyWish } from "@/lib/orders/stock/commands";
import { correctWish } from "@/lib/orders/corrections/commands";
import {
  checkIn,
  checkOut,
  couldNotServe,
  undoCheckIn,
  undoCheckOut,
} from "@/lib/orders/service/commands";
import {
  acceptWish,
  appointVolunteers,
  declineWish,
  releaseWish,
  stepBack,
  undoAccept,
} from "@/lib/orders/volunteering/commands";
import { scheduleVisit, unscheduleVisit } from "@/lib/orders/visits/commands";
import {
  amendWish,
  approveWish,
  cancelWish,
  rateWish,
  recordGrade,
  regradeWish,
  rejectWish,
  unpublishWish,
} from "@/lib/orders/wishes/commands";
import { HOUR } from "@/tests/support/model-life";
import type { Person, StaffName, VolunteerName, World } from "@/tests/support/model-people";
import type { DeedInput } from "@/tests/support/model-rules";
import type { DeedName } from "@/tests/support/model-service";

/** One wish in the database, and the world around it. */
export type Real = World & {
  wishId: string;
  resident: ResidentActor;
  /** Another wish of the village. */
  twin: { id: string; resident: ResidentActor };
  itemId: string;
};

export function actorOf(who: Person, real: Real): Actor {
  if (who === "visitor") return VISITOR;
  if (who === "resident") return real.resident;
  if (who === "twinAsker") return real.twin.resident;
  return who === "otherResident" ? real.otherResident : real.actors[who];
}

type Attempt = (by: Actor, real: Real, choice: DeedInput, now: Date) => Promise<unknown>;

/** The command of each deed. */
export const ATTEMPTS: Record<DeedName, Attempt> = {
  approve: (by, { wishId, categoryId }, _, now) =>
    approveWish(by, { wishId, categoryId, urgency: "NORMAL", isPublic: true }, now),
  reject: (by, { wishId }, _, now) => rejectWish(by, { wishId, reason: "不在服务范围" }, now),
  dispatch: (by, real, { to, whom }, now) => {
    const { wishId, teamId } = real;
    if (to === "TEAM") return dispatchWish(by, { wishId, to, teamId, volunteerIds: [] }, now);
    const volunteerIds = to === "POOL" ? [] : idsOf(whom, real);
    return dispatchWish(by, { wishId, to, volunteerIds }, now);
  },
  askNext: (by, { wishId }, _, now) => askNext(by, { wishId }, now),
  openToPool: (by, { wishId }, _, now) => openToPool(by, { wishId }, now),
  recall: (by, { wishId }, _, now) => recallWish(by, { wishId }, now),
  pause: (by, { wishId }, _, now) => pauseWish(by, { wishId, reason: "等居民回电" }, now),
  resume: (by, { wishId }, _, now) => resumeWish(by, { wishId }, now),
  callBack: (by, { wishId }, _, now) => callBackResident(by, { wishId, note: "愿意再来" }, now),
  object: (by, { wishId }, _, now) => objectToWish(by, { wishId, reason: "不属本站" }, now),
  decide: (by, { wishId, unitIds }, { unit }, now) =>
    decideObjection(by, { isItsPlace: false, wishId, siteId: unitIds[unit] }, now),
  handUp: (by, { wishId }, _, now) => handUpWish(by, { wishId, reason: "本站办不了" }, now),
  handDown: (by, { wishId, unitIds }, { unit }, now) =>
    handDownWish(by, { isItsPlace: false, wishId, siteId: unitIds[unit] }, now),
  accept: (by, real, { asTeam, attendees }, now) => {
    const { wishId, teamId } = real;
    return asTeam
      ? acceptWish(by, { wishId, teamId, volunteerIds: idsOf(attendees, real) }, now)
      : acceptWish(by, { wishId, volunteerIds: [] }, now);
  },
  undoAccept: (by, { wishId }, _, now) => undoAccept(by, { wishId }, now),
  schedule: (by, { wishId }, _, now) =>
    scheduleVisit(by, { wishId, visitAt: new Date(now.getTime() + 3 * HOUR) }, now),
  unschedule: (by, { wishId }, _, now) => unscheduleVisit(by, { wishId }, now),
  decline: (by, { wishId }, _, now) => declineWish(by, { wishId }, now),
  appoint: (by, real, { attendees }, now) =>
    appointVolunteers(by, { wishId: real.wishId, volunteerIds: idsOf(attendees, real) }, now),
  stepBack: (by, { wishId }, _, now) => stepBack(by, { wishId }, now),
  release: (by, { wishId }, _, now) => releaseWish(by, { wishId, reason: "生病了" }, now),
  supply: (by, { wishId, itemId }, { quantity }, now) =>
    supplyWish(by, { wishId, lines: quantity > 0 ? [{ itemId, quantity }] : [] }, now),
  checkIn: (by, { wishId }, _, now) => checkIn(by, { wishId }, now),
  checkOut: (by, real, { attendees }, now) =>
    checkOut(by, { sure: true, wishId: real.wishId, volunteerIds: idsOf(attendees, real) }, now),
  undoCheckIn: (by, { wishId }, _, now) => undoCheckIn(by, { wishId }, now),
  undoCheckOut: (by, { wishId }, _, now) => undoCheckOut(by, { wishId }, now),
  couldNotServe: (by, { wishId }, _, now) =>
    couldNotServe(by, { wishId, reason: "没有人在家" }, now),
  // By the link of the own wish, wherever that was merged into.
  rate: (by, { wishId, twin }, { grade }, now) =>
    by.role === "STAFF"
      ? recordGrade(by, { wishId, grade, channel: "PHONE" }, now)
      : rateWish(by, { wishId: by === twin.resident ? twin.id : wishId, grade }, now),
  merge: (by, { wishId, twin }, _, now) => mergeWish(by, { wishId, intoId: twin.id }, now),
  unmerge: (by, { wishId }, _, now) => unmergeWish(by, { wishId }, now),
  mergeTwin: (by, { wishId, twin }, _, now) =>
    mergeWish(by, { wishId: twin.id, intoId: wishId }, now),
  unmergeTwin: (by, { twin }, _, now) => unmergeWish(by, { wishId: twin.id }, now),
  correct: async (by, { wishId }, _, now) => {
    const { beneficiary } = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
    const other = beneficiary === "OTHERS" ? "OLD_PEOPLE" : "OTHERS";
    return correctWish(by, { wishId, beneficiary: other }, now);
  },
  regrade: (by, { wishId }, { grade }, now) => regradeWish(by, { wishId, grade }, now),
  unpublish: (by, { wishId }, _, now) => unpublishWish(by, { wishId }, now),
  cancel: (by, { wishId }, _, now) => cancelWish(by, { wishId }, now),
  amend: (by, { wishId }, _, now) => amendWish(by, { wishId, word: "下午在家" }, now),
};

const idsOf = (people: Person[], { idOf }: Real) =>
  people.map((one) => idOf(one as StaffName | VolunteerName));
