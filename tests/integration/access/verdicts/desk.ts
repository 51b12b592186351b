import { DISPATCHERS, OF_THE_PLACE } from "@/tests/integration/access/company";
import type { Verdicts } from "@/tests/integration/access/verdicts/verdict";
import { aPhone, aWishForm } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

/** Who may do what at the desk. */
export const DESK: Verdicts = {
  "lib/desk/batch/actions.ts": {
    sendBatch: {
      may: DISPATCHERS,
      fields: async (company) => {
        const { id } = await aWishIn("APPROVED", company);
        return { wish: id, [`to.${id}`]: "POOL" };
      },
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
      fields: ({ county }) => ({ ...aWishForm(county.village.id), channel: "PHONE" }),
    },
  },
};
