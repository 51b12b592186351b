import { randomUUID } from "node:crypto";
import { db } from "@/lib/shared/db/db";
import { CENTER, HANDLERS, OF_THE_PLACE, VOLUNTEERS } from "@/tests/integration/access/company";
import type { Verdict, Verdicts } from "@/tests/integration/access/verdicts/verdict";
import { anInvitation } from "@/tests/support/invitation";

const preference = () => ({ channel: "INBOX", quietFrom: 20, quietTo: 8, locale: "en" });

const browser = () => ({
  endpoint: `https://push.example.com/${randomUUID()}`,
  ...{ p256dh: "p".repeat(87), auth: "a".repeat(22) },
});

/** Whoever has an inbox, for what is their own. */
const HAVE_AN_INBOX = [...VOLUNTEERS, ...HANDLERS];

const ofTheResident = (fields: Verdict["fields"]): Verdict => ({
  may: ["resident", "otherResident"], // each for the wish of their link
  fields,
});

/** Who may do what with notices. */
export const NOTICES: Verdicts = {
  "lib/notices/deliveries/actions.ts": {
    retryDelivery: {
      may: CENTER,
      fields: async (company) => {
        const { id } = await anInvitation(company);
        await db.delivery.update({ where: { id }, data: { status: "FAILED" } });
        return { deliveryId: id };
      },
    },
  },
  "lib/notices/inbox/actions.ts": {
    openNotice: {
      may: ["invited"],
      wish: "DISPATCHED",
      fields: async ({ invited }, { id }) => {
        const where = { wishId: id, recipientId: invited.id };
        return { noticeId: (await db.notice.findFirstOrThrow({ where })).id };
      },
    },
    markAllRead: { may: HAVE_AN_INBOX, fields: () => ({ until: new Date() }) },
    setPreference: { may: HAVE_AN_INBOX, fields: preference },
    setOwnPreference: ofTheResident(preference),
    subscribePush: { may: HAVE_AN_INBOX, fields: browser },
    subscribeOwnPush: ofTheResident(browser),
    unsubscribePush: { may: HAVE_AN_INBOX, fields: browser },
    unsubscribeOwnPush: ofTheResident(browser),
    followWish: { may: OF_THE_PLACE, wish: "SUBMITTED" },
    unfollowWish: { may: HANDLERS, wish: "SUBMITTED" }, // nothing happens to who does not follow
  },
};
