import { db } from "@/lib/shared/db/db";
import { OF_THE_PLACE, type Company } from "@/tests/integration/access/company";
import type { Verdicts } from "@/tests/integration/access/verdicts/verdict";
import { aBooking, aKitItem, aLoan, anActivity, aRoom, inDays } from "@/tests/support/venues";

let count = 0;
const unique = () => `第${++count}间`;

const siteId = ({ county }: Company) => ({ siteId: county.village.id });

const roomFields = () => ({ name: unique(), capacity: 20 });
const kitFields = () => ({ name: unique(), unit: "台", quantity: 2 });

const roomId = async ({ county }: Company, data = {}) => ({
  roomId: (await aRoom(county.village.id, data)).id,
});

const kitItemId = async ({ county }: Company) => ({
  kitItemId: (await aKitItem(county.village.id, 2)).id,
});

const activityId = async ({ county }: Company) => ({
  activityId: await anActivity(county.village, inDays(2)),
});

const loanId = async (company: Company) => ({
  loanId: await aLoan(company.county.village.id, await activityId(company)),
});

const DAY_MS = 86_400_000;

/** A day that no other exception has. */
const anotherDay = () => {
  count += 1;
  return new Date(Date.UTC(2030, 0, 1) + count * DAY_MS).toISOString().slice(0, 10);
};

/** Who may keep rooms, opening hours and kit: the staff of the place and of those above. */
export const VENUES: Verdicts = {
  "lib/network/venues/actions.ts": {
    addRoom: { may: OF_THE_PLACE, fields: (company) => ({ ...siteId(company), ...roomFields() }) },
    editRoom: {
      may: OF_THE_PLACE,
      fields: async (company) => ({ ...(await roomId(company)), ...roomFields() }),
    },
    closeRoom: { may: OF_THE_PLACE, fields: (company) => roomId(company) },
    reopenRoom: {
      may: OF_THE_PLACE,
      fields: (company) => roomId(company, { closedAt: new Date(0) }),
    },
    takeBackRoom: {
      may: OF_THE_PLACE,
      fields: async (company) => ({
        bookingId: await aBooking(company.county.village.id, await activityId(company)),
        reason: "那天要开会",
      }),
    },
    addHours: {
      may: OF_THE_PLACE,
      fields: (company) => ({
        ...{ ...siteId(company), weekdays: [6], from: "09:00", to: "12:00" },
        ...sameDay(anotherDay()),
      }),
    },
    removeHours: {
      may: OF_THE_PLACE,
      fields: async ({ county }) => {
        const day = new Date(anotherDay());
        const { id } = await db.openingHours.create({
          data: {
            ...{ siteId: county.village.id, weekday: 7, fromMinute: 540, toMinute: 600 },
            ...{ validFrom: day, validTo: day },
          },
        });
        return { hoursId: id };
      },
    },
    addException: {
      may: OF_THE_PLACE,
      fields: (company) => ({ ...siteId(company), fromOn: anotherDay(), reason: "大雪" }),
    },
    removeException: {
      may: OF_THE_PLACE,
      fields: async ({ county }) => {
        const day = new Date(anotherDay());
        const { id } = await db.openingException.create({
          data: { siteId: county.village.id, fromOn: day, toOn: day, reason: "大雪" },
        });
        return { exceptionId: id };
      },
    },
    addKitItem: {
      may: OF_THE_PLACE,
      fields: (company) => ({ ...siteId(company), ...kitFields() }),
    },
    editKitItem: {
      may: OF_THE_PLACE,
      fields: async (company) => ({ ...(await kitItemId(company)), ...kitFields() }),
    },
    closeKitItem: { may: OF_THE_PLACE, fields: kitItemId },
    reopenKitItem: { may: OF_THE_PLACE, fields: kitItemId },
    handOutKit: { may: OF_THE_PLACE, fields: loanId },
    returnKit: { may: OF_THE_PLACE, fields: loanId },
  },
};

/** Hours that hold on one day only do not overlap with those of another. */
function sameDay(day: string) {
  return { validFrom: day, validTo: day };
}
