import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { writeView } from "@/lib/public/file-pages/view";
import type { SignInTask } from "@/prisma/generated/enums";
import { ASKERS, VOLUNTEERS, type Asker, type Company } from "@/tests/integration/access/company";
import { fileQuery, type Opening, type Openings } from "@/tests/integration/access/routes/opening";
import { halfSignedIn } from "@/tests/integration/access/verdicts/account";
import { typeEmail } from "@/tests/support/emails";
import { anActivity } from "@/tests/support/activities";
import { aVolunteer } from "@/tests/support/factories";
import type { StagedWish } from "@/tests/support/scenes";

const EVERYBODY: Opening[] = [{ may: "everybody" }];

/** Who has no session: a resident holds a link only. */
const SIGNED_OUT: Asker[] = ["visitor", "resident", "otherResident"];

/** The address of a link, by default the one the resident has. */
const link =
  (key?: string) =>
  (_: Company, { trackingNumber }: StagedWish) => ({
    params: {
      number: trackingNumber,
      key: key ?? trackingPath(trackingNumber).split("/").at(-1) ?? "",
    },
  });

/** A step of signing in: for who has come to it, and for nobody who is signed in or has no session. */
const TASK = (task: SignInTask): Opening[] => [
  { may: [], elsewhere: "/", also: async (company) => (await halfSignedIn(task, company)).by },
];

/** Where a link leads that opens nothing. */
const LINK_OVER = "/track?link=over";

/** With the link everybody opens it, without its key nobody. */
const BY_LINK: Opening[] = [
  { may: "everybody", address: link(), isLink: true },
  { may: [], address: link("AAAAAAAAAAAAAAAAAAAAAA"), elsewhere: LINK_OVER },
];

const FILE: Opening[] = [
  {
    may: "everybody",
    address: ({ county }) => ({
      params: {
        view: writeView({ locale: "zh-CN", isElder: false, countyId: county.center.id }),
      },
    }),
  },
];

/** Whatever is public; a draft is nobody's here, not even of who works with it. */
const PUBLIC_ACTIVITY: Opening[] = [
  {
    may: "everybody",
    address: async ({ county }) => ({ params: { id: (await anActivity(county.village)).id } }),
  },
  {
    may: [],
    address: async ({ county }) => ({
      params: { id: (await anActivity(county.village, { status: "SUBMITTED" })).id },
    }),
  },
];

/** What is open without a session, and the steps to one. */
export const OPEN_ROUTES: Openings = {
  "/": EVERYBODY,
  "/activities": EVERYBODY,
  "/activities/[id]": PUBLIC_ACTIVITY,
  "/activities/[id]/calendar": PUBLIC_ACTIVITY,
  "/activities/calendar": [
    {
      may: "everybody",
      address: ({ county }) => ({ query: { county: county.center.id } }),
    },
    { may: [] },
  ],
  "/activities/day": EVERYBODY,
  "/activities/month": EVERYBODY,
  "/activities/places/[id]": [
    { may: "everybody", address: ({ county }) => ({ params: { id: county.village.id } }) },
    { may: [], address: ({ county }) => ({ params: { id: county.city.id } }) },
  ],
  "/activities/subscribe": EVERYBODY,
  "/activities/wanted": EVERYBODY,
  "/counties": EVERYBODY,
  // Whoever holds the link in a letter; a wrong one is said to be over, whichever it is.
  "/email/[secret]": [
    {
      may: "everybody",
      address: async ({ county }) => ({
        params: { secret: await typeEmail(await aVolunteer(county.village)) },
      }),
    },
    { may: "everybody", address: () => ({ params: { secret: "A".repeat(43) } }) },
  ],
  "/email/confirmed": EVERYBODY,
  "/erased": EVERYBODY,
  "/help": EVERYBODY,
  "/privacy": EVERYBODY,
  "/submit": EVERYBODY,
  "/track": EVERYBODY,
  "/track/[number]/[key]": BY_LINK,
  "/track/[number]/[key]/calendar": [
    { may: [], wish: "ACCEPTED", address: link(), isLink: true },
    {
      ...{ may: "everybody", wish: "ACCEPTED", scene: { isScheduled: true } },
      ...{ address: link(), isLink: true },
    },
    {
      ...{ may: [], wish: "ACCEPTED", scene: { isScheduled: true } },
      address: link("AAAAAAAAAAAAAAAAAAAAAA"),
    },
  ],
  "/track/[number]/[key]/my-data": BY_LINK,
  "/track/[number]/[key]/my-data/file": [
    {
      may: "everybody",
      address: (company, wish) => ({
        ...link()(company, wish),
        query: fileQuery(wish.resident.id),
      }),
      ...{ isLink: true, needsCode: true },
    },
    { may: [], address: link(), elsewhere: LINK_OVER },
    {
      may: [],
      elsewhere: LINK_OVER,
      address: (company, wish) => ({
        ...link()(company, wish),
        query: fileQuery(company.invited.id),
      }),
    },
  ],
  "/track/[number]/[key]/notices": BY_LINK,
  "/track/[number]/[key]/rate": BY_LINK,
  "/track/[number]/[key]/submitted": BY_LINK,
  "/track/[...link]": [{ may: [], elsewhere: LINK_OVER }],
  "/wall": EVERYBODY,
  "/wall/[id]": [
    { may: "everybody", wish: "APPROVED", address: (_, { id }) => ({ params: { id } }) },
    { may: [], wish: "SUBMITTED", address: (_, { id }) => ({ params: { id } }) },
  ],
  "/f/[view]": FILE,
  "/f/[view]/activities": FILE,
  "/f/[view]/activities/month": FILE,
  "/f/[view]/counties": FILE,
  "/f/[view]/help": FILE,
  "/f/[view]/privacy": FILE,
  "/f/[view]/wall": FILE,
  "/api/health": EVERYBODY,
  "/api/places/[countyId]": EVERYBODY,
  "/register": [
    { may: ASKERS.filter((asker) => !VOLUNTEERS.includes(asker)), elsewhere: "/volunteer" },
  ],
  "/sign-in": [{ may: SIGNED_OUT, elsewhere: "/" }],
  "/sign-in/code": TASK("SECOND_FACTOR"),
  "/sign-in/password": TASK("NEW_PASSWORD"),
  "/sign-in/second-factor": TASK("ENROLLMENT"),
  "/sign-in/volunteer": [{ may: SIGNED_OUT, elsewhere: "/" }],
};
