import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import { CENTER_ADMINS, VOLUNTEERS } from "@/tests/integration/access/company";
import type { Verdicts } from "@/tests/integration/access/verdicts/verdict";
import { aMenuItem } from "@/tests/support/activities";
import { aPhone, aStaff } from "@/tests/support/factories";

/** Who may do what on public pages: most of it needs no session. */
export const OPEN: Verdicts = {
  "lib/public/tracking/actions.ts": {
    openTracking: { may: "everybody", fields: () => ({ phone: aPhone() }) },
    leaveTracking: { may: "everybody" },
  },
  // Without a code each form sends one, to the phone of their own.
  "lib/public/my-data/actions.ts": {
    changeMyPhone: { may: VOLUNTEERS, fields: () => ({ newPhone: aPhone() }) },
    changeOwnPhone: {
      may: ["resident", "otherResident"],
      fields: () => ({ newPhone: aPhone() }),
    },
    exportMyData: { may: VOLUNTEERS },
    exportOwnData: { may: ["resident", "otherResident"] },
    eraseMyData: { may: VOLUNTEERS },
    eraseOwnData: { may: ["resident", "otherResident"] },
  },
  "lib/public/interest/actions.ts": {
    sayInterest: {
      may: "everybody",
      fields: async ({ county }) => {
        const item = await aMenuItem(county.category);
        return { menuItemId: item.id, siteId: county.village.id };
      },
    },
  },
  "lib/public/privacy/actions.ts": {
    publishPrivacy: {
      may: CENTER_ADMINS, // each for the county of their own
      fields: () => ({ text: "我们只为办理心愿使用您的资料。", contact: "0994-1234567" }),
    },
  },
  "lib/shared/preferences/actions.ts": {
    setLocale: { may: "everybody", fields: () => ({ locale: "en" }) },
    setElder: { may: "everybody", fields: () => ({ elder: "1" }) },
    setCounty: { may: "everybody", fields: ({ county }) => ({ countyId: county.center.id }) },
  },
  "lib/shared/sign-in/actions.ts": {
    signInStaff: {
      may: "everybody",
      fields: async ({ county }) => {
        const passwordHash = await hashPassword("acorn-bicycle-velvet");
        const userName = `sign-in-${randomUUID().slice(0, 8)}`;
        await aStaff(county.village.id, { userName, passwordHash });
        return { userName, password: "acorn-bicycle-velvet" };
      },
    },
    signInVolunteer: {
      may: "everybody",
      fields: () => ({ phone: aPhone() }),
    },
    signOut: { may: "everybody" },
  },
};
