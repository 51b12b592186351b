import { randomUUID } from "node:crypto";
import { db } from "@/lib/shared/db/db";
import { mayChooseChannel } from "@/lib/notices/inbox/policy";
import { findNoticeSettings } from "@/lib/notices/inbox/queries";
import {
  actorOf,
  ASKERS,
  CENTER,
  HANDLERS,
  OF_THE_PLACE,
  VOLUNTEERS,
  type Company,
} from "@/tests/integration/access/company";
import type { Verdict, Verdicts } from "@/tests/integration/access/verdicts/verdict";
import { typeEmail } from "@/tests/support/emails";
import { aVolunteer } from "@/tests/support/factories";
import { anInvitation } from "@/tests/support/invitation";
import type { StagedWish } from "@/tests/support/scenes";

const preference = () => ({ channel: "INBOX", quietFrom: 20, quietTo: 8, locale: "en" });

const browser = () => ({
  endpoint: `https://push.example.com/${randomUUID()}`,
  ...{ p256dh: "p".repeat(87), auth: "a".repeat(22) },
});

/** Everybody who may has an address that is to be confirmed, and was not asked for it. */
async function unconfirmed(company: Company, { resident }: StagedWish) {
  const people = ASKERS.map((asker) => actorOf(asker, company, resident)).filter(mayChooseChannel);
  for (const person of people) {
    if ((await findNoticeSettings(person)).email.name === "NONE") await typeEmail(person);
  }
  await db.noticePreference.updateMany({ data: { emailLinkDigest: null, emailLinkSentAt: null } });
  return {};
}

/** The link to an address that somebody has typed. */
const anEmailLink = async ({ county }: Company) => ({
  secret: await typeEmail(await aVolunteer(county.village)),
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
    resendLetter: { may: HAVE_AN_INBOX, fields: unconfirmed },
    resendOwnLetter: ofTheResident(unconfirmed),
    confirmEmail: { may: "everybody", fields: anEmailLink },
    subscribePush: { may: HAVE_AN_INBOX, fields: browser },
    subscribeOwnPush: ofTheResident(browser),
    unsubscribePush: { may: HAVE_AN_INBOX, fields: browser },
    unsubscribeOwnPush: ofTheResident(browser),
    followWish: { may: OF_THE_PLACE, wish: "SUBMITTED" },
    unfollowWish: { may: HANDLERS, wish: "SUBMITTED" }, // nothing happens to who does not follow
  },
};
