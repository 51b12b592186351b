import type { WishEventName } from "@/lib/orders/wishes/lifecycle";
import type { WishStatus } from "@/prisma/generated/enums";
import type { Role } from "@/tests/support/cast";
import type { Scene } from "@/tests/support/scenes";

export type Expectation = Scene & {
  may: Role[];
  /** The wish is in its second round. */
  isRedone?: boolean;
  /** The status after a step that is followed by another one, if it differs from the table. */
  andThen?: { status: WishStatus; events: number };
  grade?: number;
};

const OF_THE_PLACE: Role[] = ["station", "township", "center", "centerAdmin"];
const DISPATCHERS: Role[] = ["township", "center", "centerAdmin"];
const CENTER: Role[] = ["center", "centerAdmin"];

/**
 * Who may take which step of a wish in the village, written from the domain's rules and not from
 * lib/orders/wishes/policy.ts. Roles not named may not. A new event does not compile before it is
 * added here.
 */
export const WHO_MAY: Record<WishEventName, Expectation[]> = {
  submit: [], // anybody: there is no wish yet that could belong to somebody
  approve: [{ may: OF_THE_PLACE }],
  reject: [{ may: OF_THE_PLACE }],
  dispatch: [{ may: DISPATCHERS }],
  decline: [
    { asked: "VOLUNTEERS", may: ["invited"] },
    // No other invitation is open, so the next wave is sent.
    { asked: "TEAM", may: ["leader"], andThen: { status: "DISPATCHED", events: 2 } },
    { asked: "POOL", may: [] },
  ],
  nextWave: [
    { asked: "VOLUNTEERS", may: [...DISPATCHERS, "system"] },
    { asked: "TEAM", may: [...DISPATCHERS, "system"] },
    { asked: "POOL", may: [] },
  ],
  openPool: [
    { asked: "VOLUNTEERS", may: [...DISPATCHERS, "system"] },
    { asked: "POOL", may: [] },
  ],
  recall: [{ may: [...DISPATCHERS, "system"] }],
  accept: [
    { asked: "VOLUNTEERS", may: ["invited"] },
    { asked: "TEAM", may: ["leader"] },
    { asked: "POOL", may: ["invited", "leader", "attendee", "uninvolved"] },
  ],
  appoint: [
    { asked: "TEAM", may: ["leader"] },
    { asked: "VOLUNTEERS", may: [] },
  ],
  stepBack: [
    { asked: "TEAM", may: ["attendee"] },
    { asked: "VOLUNTEERS", may: [] },
  ],
  release: [
    { asked: "VOLUNTEERS", may: ["invited"] },
    { asked: "TEAM", may: ["leader"] },
  ],
  supply: [{ may: OF_THE_PLACE }],
  checkIn: [
    { asked: "VOLUNTEERS", may: ["invited"] },
    { asked: "TEAM", may: ["attendee"] },
  ],
  checkOut: [
    { asked: "VOLUNTEERS", may: ["invited"] },
    { asked: "TEAM", may: ["attendee"] },
  ],
  rate: [
    { may: ["resident"] },
    { may: ["resident"], grade: 2, andThen: { status: "APPROVED", events: 2 } },
  ],
  closeUnrated: [{ may: ["system"] }],
  redo: [{ may: ["system"] }],
  callBack: [{ may: [] }, { isRedone: true, may: CENTER }],
  cancel: [{ may: [...OF_THE_PLACE, "resident"] }],
  amend: [{ may: [...OF_THE_PLACE, "resident"] }],
  object: [{ may: ["station"] }, { isObjected: true, may: [] }],
  decide: [{ may: [] }, { isObjected: true, may: CENTER }],
  handUp: [{ may: OF_THE_PLACE }, { isObjected: true, may: [] }],
  handDown: [{ may: DISPATCHERS }, { isObjected: true, may: [] }],
  overdue: [{ may: ["system"] }],
  pause: [{ may: OF_THE_PLACE }, { isPaused: true, may: [] }],
  resume: [{ may: [] }, { isPaused: true, may: [...OF_THE_PLACE, "system"] }],
};

/** Roles that cannot see the wish: every step is NOT_FOUND. */
export const OUTSIDE: Role[] = [
  "visitor",
  "otherResident",
  "foreigner",
  "city", // looks across its counties and never handles an order
  "sisterStation",
  "sisterTownship",
  "otherCenter",
];
