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
  undoAccept: [
    { asked: "VOLUNTEERS", may: ["invited"] },
    { asked: "TEAM", may: ["leader"] },
    { asked: "POOL", may: ["uninvolved"] },
  ],
  appoint: [
    // The system, when a leader has left.
    { asked: "TEAM", may: ["leader", "system"] },
    { asked: "VOLUNTEERS", may: [] },
  ],
  stepBack: [
    { asked: "TEAM", may: ["attendee"] },
    { asked: "VOLUNTEERS", may: [] },
  ],
  release: [
    // The system, when who took it has left.
    { asked: "VOLUNTEERS", may: ["invited", "system"] },
    { asked: "TEAM", may: ["leader", "system"] },
  ],
  supply: [{ may: OF_THE_PLACE }],
  schedule: [
    { asked: "VOLUNTEERS", may: [...OF_THE_PLACE, "resident", "invited"] },
    { asked: "TEAM", may: [...OF_THE_PLACE, "resident", "leader", "attendee"] },
  ],
  unschedule: [{ may: [] }, { isScheduled: true, may: [...OF_THE_PLACE, "resident", "invited"] }],
  remind: [{ may: [] }, { isScheduled: true, may: ["system"] }],
  // By who goes, or written down by staff of the place (代记).
  checkIn: [
    { asked: "VOLUNTEERS", may: ["invited", ...OF_THE_PLACE] },
    { asked: "TEAM", may: ["attendee", ...OF_THE_PLACE] },
  ],
  undoCheckIn: [
    { asked: "VOLUNTEERS", may: ["invited"] },
    { asked: "TEAM", may: ["attendee"] },
  ],
  couldNotServe: [
    { asked: "VOLUNTEERS", may: ["invited", ...OF_THE_PLACE] },
    { asked: "TEAM", may: ["leader", "attendee", ...OF_THE_PLACE] },
  ],
  checkOut: [
    { asked: "VOLUNTEERS", may: ["invited", ...OF_THE_PLACE] },
    { asked: "TEAM", may: ["attendee", ...OF_THE_PLACE] },
  ],
  undoCheckOut: [
    { asked: "VOLUNTEERS", may: ["invited"] },
    { asked: "TEAM", may: ["attendee"] },
  ],
  // By the resident, or told to staff of the centre who did no work on it.
  rate: [
    { may: ["resident", ...CENTER] },
    { may: ["resident", ...CENTER], grade: 2, andThen: { status: "APPROVED", events: 2 } },
  ],
  regrade: [
    { may: ["resident"] },
    { may: ["resident"], grade: 1, andThen: { status: "APPROVED", events: 2 } },
  ],
  closeUnrated: [{ may: ["system"] }],
  redo: [{ may: ["system"] }],
  rateToo: [{ may: [] }], // nobody else asked for it
  merge: [{ may: OF_THE_PLACE }],
  unmerge: [{ may: [...OF_THE_PLACE, "system"] }],
  callBack: [{ may: [] }, { isRedone: true, may: CENTER }],
  cancel: [{ may: [...OF_THE_PLACE, "resident"] }],
  amend: [{ may: [...OF_THE_PLACE, "resident"] }],
  correct: [{ may: OF_THE_PLACE }],
  unpublish: [{ may: [...OF_THE_PLACE, "resident"] }],
  object: [{ may: ["station"] }, { isObjected: true, may: [] }],
  decide: [{ may: [] }, { isObjected: true, may: CENTER }],
  handUp: [{ may: ["station", "township", "system"] }, { isObjected: true, may: [] }],
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
