import { DISPATCHERS, OF_THE_PLACE } from "@/tests/integration/access/company";
import type { Verdicts } from "@/tests/integration/access/verdicts/verdict";
import { aWishForm } from "@/tests/support/factories";
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
  "lib/desk/intake/actions.ts": {
    enterWish: {
      may: OF_THE_PLACE,
      fields: ({ county }) => ({ ...aWishForm(county.village.id), channel: "PHONE" }),
    },
  },
};
