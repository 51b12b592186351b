import { db } from "@/lib/shared/db/db";
import {
  CENTERS,
  DISPATCHING_LEVELS,
  HANDLERS,
  OF_THE_PLACE,
  STAFF,
  VOLUNTEERS,
  type Company,
} from "@/tests/integration/access/company";
import {
  fileQuery,
  ofTheVillage,
  SEARCH,
  wishId,
  type Opening,
  type Openings,
} from "@/tests/integration/access/routes/opening";
import { anActivity, aPlan, aProgramme } from "@/tests/support/activities";
import { aStockItem } from "@/tests/support/factories";

/** A city, which handles no wishes, is led to its figures. */
const HANDLERS_ONLY: Opening = { may: HANDLERS, elsewhere: "/admin" };

const previewOf = (_: unknown, { id: wish }: { id: string }) => ({
  query: { step: "preview", wish },
});

/** Staff who handle wishes anywhere in the county. */
const OF_THE_COUNTY = HANDLERS.filter((one) => !/^(other|far)/.test(one));

/** The address of a month whose programme has an activity of the village. */
async function published({ county }: Company) {
  const month = new Date("2031-01-01");
  const isThere = await db.programme.count({ where: { centerId: county.center.id, month } });
  if (isThere === 0) {
    const activity = await anActivity(county.village, { startsAt: new Date("2031-01-05T02:00Z") });
    await aProgramme(county.center.id, [activity]);
  }
  return { query: { month: "2031-01" } };
}

/** Colleagues are told who looks at a wish too. */
const NOTED = { wish_lookers: 1 };

/** Who took a file is written down. */
const EXPORTED = { audit_entries: 1, audit_tail: 1 };

/** The daily work of volunteers and staff. */
export const DAILY_ROUTES: Openings = {
  "/account": [{ may: [...STAFF, ...VOLUNTEERS] }],

  "/desk/activities/[id]": [
    {
      may: OF_THE_PLACE,
      elsewhere: "/admin",
      address: async ({ county }) => ({
        params: { id: (await anActivity(county.village)).id },
      }),
    },
  ],

  "/volunteer": [{ may: VOLUNTEERS }],
  "/volunteer/notices": [{ may: VOLUNTEERS }],
  "/volunteer/notices/preferences": [{ may: VOLUNTEERS }],
  "/volunteer/pool": [{ may: VOLUNTEERS }],
  "/volunteer/profile": [{ may: VOLUNTEERS }],
  "/volunteer/profile/move": [
    { may: VOLUNTEERS },
    { may: VOLUNTEERS, address: ({ otherCounty }) => ({ query: { county: otherCounty.id } }) },
  ],
  "/volunteer/profile/my-data": [{ may: VOLUNTEERS }],
  "/volunteer/profile/my-data/file": [
    {
      may: ["invited"],
      address: ({ invited }) => ({ query: fileQuery(invited.id) }),
      needsCode: true,
    },
    { may: [] },
  ],
  "/volunteer/services/[id]/calendar": [
    { may: [], wish: "ACCEPTED", address: wishId },
    { may: ["invited"], wish: "ACCEPTED", scene: { isScheduled: true }, address: wishId },
  ],
  "/volunteer/services/[id]": [
    { may: [], wish: "SUBMITTED", address: wishId },
    { may: ["invited"], wish: "DISPATCHED", address: wishId },
    { may: ["leader", "attendee"], wish: "ACCEPTED", scene: { asked: "TEAM" }, address: wishId },
    {
      may: ["invited", "leader", "attendee", "uninvolved"],
      wish: "DISPATCHED",
      scene: { asked: "POOL" },
      address: wishId,
    },
  ],

  "/desk": [
    HANDLERS_ONLY,
    { ...HANDLERS_ONLY, address: ofTheVillage },
    // The beginning of the name of a resident of the secrets: a whole one would be shown in the field.
    { ...HANDLERS_ONLY, address: () => ({ query: { q: "秦10", queue: "all" } }) },
  ],
  "/desk/batch": [{ may: DISPATCHING_LEVELS, elsewhere: "/admin" }],
  "/desk/batch/review": [
    HANDLERS_ONLY,
    { ...HANDLERS_ONLY, wish: "SUBMITTED", address: previewOf },
  ],
  "/desk/capacity": [HANDLERS_ONLY],
  "/desk/due": [HANDLERS_ONLY],
  "/desk/excel": [
    { ...HANDLERS_ONLY, writes: EXPORTED },
    { ...HANDLERS_ONLY, writes: EXPORTED, address: () => ({ query: { queue: "all" } }) },
    { ...HANDLERS_ONLY, writes: EXPORTED, address: () => ({ query: { q: "秦10", queue: "all" } }) },
  ],
  "/desk/new": [HANDLERS_ONLY, { ...HANDLERS_ONLY, address: ofTheVillage }],
  "/desk/notices": [HANDLERS_ONLY],
  "/desk/notices/preferences": [HANDLERS_ONLY],
  "/desk/outbox": [{ may: CENTERS, elsewhere: "/admin" }],
  "/desk/plans": [
    { may: HANDLERS },
    { may: OF_THE_PLACE, address: ({ county }) => ({ query: { site: county.village.id } }) },
  ],
  "/desk/plans/[id]": [
    {
      may: OF_THE_PLACE,
      leadsTo: "/desk/plans?site=",
      address: async ({ county }) => ({ params: { id: (await aPlan(county.village)).id } }),
    },
  ],
  "/desk/plans/edit/[id]": [
    {
      may: OF_THE_PLACE,
      address: async ({ county }) => ({
        params: { id: (await anActivity(county.village, { status: "DRAFT" })).id },
      }),
    },
  ],
  "/desk/plans/import": [
    { may: HANDLERS },
    { may: OF_THE_PLACE, address: ({ county }) => ({ query: { site: county.village.id } }) },
  ],
  "/desk/plans/template": [{ may: HANDLERS }],
  "/desk/plans/new": [
    { may: HANDLERS },
    { may: OF_THE_PLACE, address: ({ county }) => ({ query: { site: county.village.id } }) },
    { may: HANDLERS, address: () => ({ query: { many: "1" } }) },
  ],
  "/desk/plans/units": [{ may: HANDLERS }],
  "/desk/programmes": [HANDLERS_ONLY],
  "/desk/programmes/excel": [
    { may: OF_THE_COUNTY, elsewhere: "/admin", address: published },
    { may: [], elsewhere: "/admin", address: () => ({ query: { month: "2031-02" } }) },
  ],
  "/desk/programmes/poster": [
    { may: OF_THE_PLACE, elsewhere: "/admin", address: published },
    { may: [], elsewhere: "/admin", address: () => ({ query: { month: "2031-02" } }) },
  ],
  "/desk/stock": [HANDLERS_ONLY, { ...HANDLERS_ONLY, address: ofTheVillage }],
  "/desk/stock/excel": [{ ...HANDLERS_ONLY, writes: EXPORTED }],
  "/desk/stock/[id]": [
    {
      may: OF_THE_PLACE,
      elsewhere: "/admin",
      address: async ({ county }) => ({
        params: { id: (await aStockItem(county.village.id, 3)).id },
      }),
    },
  ],
  "/desk/rooms": [
    HANDLERS_ONLY,
    {
      may: OF_THE_PLACE,
      elsewhere: "/admin",
      address: ({ county }) => ({ query: { site: county.village.id } }),
    },
  ],
  "/desk/views": [HANDLERS_ONLY],
  "/desk/wishes/[id]/room": [
    { may: OF_THE_PLACE, elsewhere: "/admin", wish: "ACCEPTED", address: wishId },
  ],
  "/desk/wishes/[id]": [
    { may: OF_THE_PLACE, elsewhere: "/admin", writes: NOTED, address: wishId },
    {
      may: OF_THE_PLACE,
      elsewhere: "/admin",
      writes: NOTED,
      wish: "APPROVED",
      address: (_, { id: wish }) => ({ params: { id: wish }, query: { people: SEARCH } }),
    },
  ],
};
