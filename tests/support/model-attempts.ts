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
import { supplyWish } from "@/lib/orders/stock/commands";
import {
  acceptWish,
  appointVolunteers,
  checkIn,
  checkOut,
  declineWish,
  releaseWish,
  stepBack,
} from "@/lib/orders/volunteering/commands";
import {
  amendWish,
  approveWish,
  cancelWish,
  rateWish,
  rejectWish,
} from "@/lib/orders/wishes/commands";
import type { Person, StaffName, VolunteerName, World } from "@/tests/support/model-people";
import type { DeedInput } from "@/tests/support/model-rules";
import type { DeedName } from "@/tests/support/model-service";

/** One wish in the database, and the world around it. */
export type Real = World & {
  wishId: string;
  resident: ResidentActor;
  itemId: string;
};

export function actorOf(who: Person, real: Real): Actor {
  if (who === "visitor") return VISITOR;
  if (who === "resident") return real.resident;
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
    decideObjection(by, { wishId, siteId: unitIds[unit] }, now),
  handUp: (by, { wishId }, _, now) => handUpWish(by, { wishId, reason: "本站办不了" }, now),
  handDown: (by, { wishId, unitIds }, { unit }, now) =>
    handDownWish(by, { wishId, siteId: unitIds[unit] }, now),
  accept: (by, real, { asTeam, attendees }, now) => {
    const { wishId, teamId } = real;
    return asTeam
      ? acceptWish(by, { wishId, teamId, volunteerIds: idsOf(attendees, real) }, now)
      : acceptWish(by, { wishId, volunteerIds: [] }, now);
  },
  decline: (by, { wishId }, _, now) => declineWish(by, { wishId }, now),
  appoint: (by, real, { attendees }, now) =>
    appointVolunteers(by, { wishId: real.wishId, volunteerIds: idsOf(attendees, real) }, now),
  stepBack: (by, { wishId }, _, now) => stepBack(by, { wishId }, now),
  release: (by, { wishId }, _, now) => releaseWish(by, { wishId, reason: "生病了" }, now),
  supply: (by, { wishId, itemId }, { quantity }, now) =>
    supplyWish(by, { wishId, lines: quantity > 0 ? [{ itemId, quantity }] : [] }, now),
  checkIn: (by, { wishId }, _, now) => checkIn(by, { wishId }, now),
  checkOut: (by, real, { attendees }, now) =>
    checkOut(by, { wishId: real.wishId, volunteerIds: idsOf(attendees, real) }, now),
  rate: (by, { wishId }, { grade }, now) => rateWish(by, { wishId, grade }, now),
  cancel: (by, { wishId }, _, now) => cancelWish(by, { wishId }, now),
  amend: (by, { wishId }, _, now) => amendWish(by, { wishId, word: "下午在家" }, now),
};

const idsOf = (people: Person[], { idOf }: Real) =>
  people.map((one) => idOf(one as StaffName | VolunteerName));
