import type { Actor } from "@/lib/shared/auth/actor";
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
  submitWish,
  unpublishWish,
} from "@/lib/orders/wishes/commands";
import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import { openWish } from "@/lib/orders/wishes/open-wish.data";
import type { Cast } from "@/tests/support/cast";
import { aCode, aVolunteer, aWish, aWishForm } from "@/tests/support/factories";

const inHours = (hours: number) => new Date(Date.now() + hours * 60 * 60 * 1000);

type Attempt = (actor: Actor, wishId: string, cast: Cast, grade: number) => Promise<unknown>;

/** The command of each step with valid input. A new event does not compile before it is added here. */
export const ATTEMPTS: Record<WishEventName, Attempt> = {
  submit: async (actor, _, { county }) => {
    const form = aWishForm(county.village.id);
    return submitWish(actor, { ...form, code: await aCode(form.phone) });
  },
  approve: (actor, wishId, { county }) =>
    approveWish(actor, {
      wishId,
      categoryId: county.category.id,
      urgency: "URGENT",
      beneficiary: "OLD_PEOPLE",
      isPublic: false,
    }),
  reject: (actor, wishId) => rejectWish(actor, { wishId, reason: "不在服务范围" }),
  dispatch: (actor, wishId) => dispatchWish(actor, { wishId, to: "POOL", volunteerIds: [] }),
  nextWave: async (actor, wishId, { county }) => {
    await aVolunteer(county.village); // somebody who is not too busy to be asked
    return askNext(actor, { wishId });
  },
  openPool: (actor, wishId) => openToPool(actor, { wishId }),
  decline: (actor, wishId) => declineWish(actor, { wishId }),
  recall: (actor, wishId) => recallWish(actor, { wishId }),
  // A leader accepts for the team, all others alone.
  accept: (actor, wishId, { leader, team, attendee }) =>
    actor === leader
      ? acceptWish(actor, { wishId, teamId: team.id, volunteerIds: [attendee.id] })
      : acceptWish(actor, { wishId, volunteerIds: [] }),
  undoAccept: (actor, wishId) => undoAccept(actor, { wishId }),
  appoint: (actor, wishId, { spare }) =>
    appointVolunteers(actor, { wishId, volunteerIds: [spare.id] }),
  stepBack: (actor, wishId) => stepBack(actor, { wishId }),
  release: (actor, wishId) => releaseWish(actor, { wishId, reason: "生病了" }),
  supply: (actor, wishId) => supplyWish(actor, { wishId, lines: [] }),
  schedule: (actor, wishId) => scheduleVisit(actor, { wishId, visitAt: inHours(30) }),
  unschedule: (actor, wishId) => unscheduleVisit(actor, { wishId }),
  remind: (actor, wishId) =>
    openWish(actor, wishId, new Date(), ({ advance }) => advance("remind")),
  checkIn: (actor, wishId) => checkIn(actor, { wishId }),
  checkOut: (actor, wishId) => checkOut(actor, { sure: true, wishId }),
  undoCheckIn: (actor, wishId) => undoCheckIn(actor, { wishId }),
  undoCheckOut: (actor, wishId) => undoCheckOut(actor, { wishId }),
  couldNotServe: (actor, wishId) => couldNotServe(actor, { wishId, reason: "没有人在家" }),
  // Staff write down what they were told.
  rate: (actor, wishId, _, grade) =>
    actor.role === "STAFF"
      ? recordGrade(actor, { wishId, grade, channel: "PHONE" })
      : rateWish(actor, { wishId, grade }),
  regrade: (actor, wishId, _, grade) => regradeWish(actor, { wishId, grade }),
  // Steps without a command: the system takes them after a rating or when a clock runs out.
  redo: (actor, wishId) => openWish(actor, wishId, new Date(), ({ advance }) => advance("redo")),
  closeUnrated: (actor, wishId) =>
    openWish(actor, wishId, new Date(), ({ advance }) => advance("closeUnrated")),
  overdue: (actor, wishId) =>
    openWish(actor, wishId, new Date(), ({ advance }) =>
      advance("overdue", { data: { overdue: "PROMISE" } }),
    ),
  rateToo: (actor, wishId, _, grade) =>
    openWish(actor, wishId, new Date(), (open) => open.advance("rateToo", { data: { grade } })),
  merge: async (actor, wishId, { county }) =>
    mergeWish(actor, { wishId, intoId: (await aWish(county.village.id)).id }),
  unmerge: (actor, wishId) => unmergeWish(actor, { wishId }),
  callBack: (actor, wishId) => callBackResident(actor, { wishId, note: "愿意再来一次" }),
  cancel: (actor, wishId) => cancelWish(actor, { wishId }),
  amend: (actor, wishId) => amendWish(actor, { wishId, word: "下午在家" }),
  correct: (actor, wishId) => correctWish(actor, { wishId, urgency: "URGENT", reason: "问过了" }),
  unpublish: (actor, wishId) => unpublishWish(actor, { wishId }),
  object: (actor, wishId) => objectToWish(actor, { wishId, reason: "不属本站" }),
  decide: (actor, wishId, { neighborVillage }) =>
    decideObjection(actor, { isItsPlace: false, wishId, siteId: neighborVillage.id }),
  handUp: (actor, wishId) => handUpWish(actor, { wishId, reason: "本站办不了" }),
  handDown: (actor, wishId, { neighborVillage }) =>
    handDownWish(actor, { isItsPlace: false, wishId, siteId: neighborVillage.id }),
  pause: (actor, wishId) => pauseWish(actor, { wishId, reason: "电话打不通" }),
  resume: (actor, wishId) => resumeWish(actor, { wishId }),
};
