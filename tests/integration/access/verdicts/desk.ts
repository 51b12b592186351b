import { randomBytes, randomUUID } from "node:crypto";
import {
  COUNTY_ADMINS_ABOVE,
  DISPATCHERS,
  HANDLERS,
  OF_THE_PLACE,
} from "@/tests/integration/access/company";
import { formatVersion } from "@/lib/desk/batch/schema";
import { db } from "@/lib/shared/db/db";
import type { Verdicts } from "@/tests/integration/access/verdicts/verdict";
import { aPhone, aWishForm } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

/** Twelve characters that are like no other sentence and tell nothing personal. */
const aSentence = () =>
  Array.from(randomBytes(12), (byte) => String.fromCodePoint(0x5000 + 9 * byte)).join("");

/** Who may do what at the desk. */
export const DESK: Verdicts = {
  "lib/desk/saved-views/actions.ts": {
    saveView: { may: HANDLERS, fields: () => ({ name: "紧急的", query: "urgency=URGENT" }) },
    removeView: {
      may: ["township"],
      fields: async ({ township }) => {
        const row = { staffId: township.id, name: randomUUID(), query: "queue=review" };
        return { viewId: (await db.savedView.create({ data: row })).id };
      },
    },
  },
  "lib/desk/claims/actions.ts": {
    claimWish: { may: OF_THE_PLACE, wish: "SUBMITTED" },
    releaseClaim: { may: OF_THE_PLACE, wish: "SUBMITTED" },
  },
  "lib/desk/batch/actions.ts": {
    approveBatch: {
      may: OF_THE_PLACE,
      fields: async (company) => {
        const { id } = await aWishIn("SUBMITTED", company, { form: { content: aSentence() } });
        const categoryId = company.county.category.id;
        const { version } = await db.wish.update({ where: { id }, data: { categoryId } });
        return { wish: formatVersion({ id, version }) };
      },
    },
    sendBatch: {
      may: DISPATCHERS,
      fields: async (company) => {
        const { id } = await aWishIn("APPROVED", company);
        return { wish: id, [`to.${id}`]: "POOL" };
      },
    },
  },
  "lib/desk/volunteer-phone/actions.ts": {
    lookAtVolunteerPhone: {
      may: OF_THE_PLACE,
      wish: "ACCEPTED",
      fields: ({ invited }) => ({ volunteerId: invited.id }),
    },
    lookAtKeptPhone: {
      may: COUNTY_ADMINS_ABOVE,
      fields: ({ invited }) => ({ volunteerId: invited.id }),
    },
  },
  "lib/desk/resident-phone/actions.ts": {
    changeResidentPhone: {
      may: ["centerAdmin"],
      wish: "SUBMITTED",
      fields: () => ({ newPhone: aPhone(), idSeen: true, reason: "手机丢了" }),
    },
  },
  "lib/desk/intake/actions.ts": {
    enterWish: {
      may: OF_THE_PLACE,
      // Each says something else, so that nothing is asked about before.
      fields: ({ county }) => ({
        ...aWishForm(county.village.id, { content: randomUUID() }),
        channel: "PHONE",
      }),
    },
  },
};
