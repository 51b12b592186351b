import { declineWish } from "@/lib/orders/volunteering/commands";
import { formatDay } from "@/lib/shared/days/china-time";
import { addDays } from "@/lib/shared/days/days";
import { db } from "@/lib/shared/db/db";
import { OF_THE_PLACE, type Company } from "@/tests/integration/access/company";
import type { Verdicts } from "@/tests/integration/access/verdicts/verdict";
import { present } from "@/tests/support/factories";
import type { StagedWish } from "@/tests/support/scenes";
import { aHold, aKitItem, aLoan, aRoom, inDays } from "@/tests/support/venues";

const reason = () => ({ reason: "那天要值班" });

/** A room of the village that its station holds for the wish. */
const aHoldOfTheStation = async (
  { county, station: { id: staffId } }: Company,
  { id: wishId }: StagedWish,
) => ({ holdId: await aHold(county.village.id, { wishId, staffId }) });

const aFreeSlot = async (siteId: string) =>
  `${(await aRoom(siteId)).id} ${inDays(2).startsAt.toISOString()}`;

const visitDay = async (id: string) => {
  const { visitAt } = await db.wish.findUniqueOrThrow({ where: { id } });
  return formatDay(present(visitAt));
};

const tomorrow = () => addDays(formatDay(new Date()), 1);

/** Who may do what with a service: agree on a time, accept, go, say that it is done. */
export const SERVING: Verdicts = {
  "lib/orders/visits/actions.ts": {
    scheduleVisit: {
      may: [...OF_THE_PLACE, "invited"],
      wish: "ACCEPTED",
      fields: () => ({ day: tomorrow(), time: "14:30" }),
    },
    scheduleOwnVisit: {
      may: ["resident"],
      wish: "ACCEPTED",
      fields: () => ({ day: tomorrow(), time: "14:30" }),
    },
    unscheduleVisit: {
      may: [...OF_THE_PLACE, "invited"],
      wish: "ACCEPTED",
      scene: { isScheduled: true },
    },
    unscheduleOwnVisit: { may: ["resident"], wish: "ACCEPTED", scene: { isScheduled: true } },
    holdVisitRoom: {
      may: OF_THE_PLACE,
      wish: "ACCEPTED",
      fields: async ({ county }) => ({
        slot: await aFreeSlot(county.sisterVillage.id),
        minutes: 60,
      }),
    },
    // Only who holds the room.
    bookVisitRoom: {
      ...{ may: ["station"], wish: "ACCEPTED", refusedAs: "HOLD_OVER" },
      fields: aHoldOfTheStation,
    },
    dropVisitHold: {
      ...{ may: ["station"], wish: "ACCEPTED", refusedAs: "HOLD_OVER" },
      fields: aHoldOfTheStation,
    },
    releaseVisitRoom: { may: OF_THE_PLACE, wish: "ACCEPTED" },
    lendVisitKit: {
      may: OF_THE_PLACE,
      wish: "ACCEPTED",
      scene: { isScheduled: true },
      fields: async ({ county }, { id }) => ({
        [`quantity.${(await aKitItem(county.village.id, 3)).id}`]: 1,
        dueOn: await visitDay(id),
      }),
    },
    dropVisitKit: {
      may: OF_THE_PLACE,
      wish: "ACCEPTED",
      scene: { isScheduled: true },
      fields: async ({ county }, { id }) => ({
        loanId: await aLoan(county.village.id, { wishId: id }),
      }),
    },
  },
  "lib/orders/volunteering/actions.ts": {
    acceptWish: {
      may: ["invited", "leader", "attendee", "uninvolved"],
      wish: "DISPATCHED",
      scene: { asked: "POOL" },
    },
    undoAccept: { may: ["invited"], wish: "ACCEPTED" },
    declineWish: { may: ["invited"], wish: "DISPATCHED" },
    explainDecline: {
      may: ["invited"],
      wish: "DISPATCHED",
      fields: async ({ invited }, { id: wishId }) => {
        await declineWish(invited, { wishId });
        return { reason: "那天要值班" };
      },
    },
    appointVolunteers: {
      may: ["leader"],
      wish: "ACCEPTED",
      scene: { asked: "TEAM" },
      fields: ({ spare }) => ({ volunteerIds: [spare.id] }),
    },
    stepBack: { may: ["attendee"], wish: "ACCEPTED", scene: { asked: "TEAM" } },
    releaseWish: { may: ["invited"], wish: "ACCEPTED", fields: reason },
  },
  "lib/orders/service/actions.ts": {
    checkIn: { may: ["invited", ...OF_THE_PLACE], wish: "SUPPLIED" },
    checkOut: {
      may: ["invited", ...OF_THE_PLACE],
      wish: "IN_SERVICE",
      fields: () => ({ sure: "on" }),
    },
    undoCheckIn: { may: ["invited"], wish: "IN_SERVICE" },
    undoCheckOut: { may: ["invited"], wish: "SERVED" },
    couldNotServe: { may: ["invited", ...OF_THE_PLACE], wish: "IN_SERVICE", fields: reason },
  },
};
