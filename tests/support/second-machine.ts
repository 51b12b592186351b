import { randomUUIDv7 } from "node:crypto";
import type { NoticeTemplate } from "@/lib/orders/wishes/notice-template";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Machine, Recipient } from "@/lib/shared/steps/machine";

type Status = "OPEN" | "DONE" | "DROPPED";

/** The state of an errand, which a resident asks of one of the staff. */
export type Errand = {
  id: string;
  status: Status;
  version: number;
  residentId: string;
  /** The staff member who runs the errand. */
  staffId: string;
  dueAt: Date | null;
};

/** A second kind of thing for the kernel, which has nothing in common with a wish. */
export type ErrandKind = {
  name: "ask" | "remind" | "finish" | "drop";
  state: Errand;
  rules: { days: number };
  changes: Partial<Pick<Errand, "residentId" | "staffId" | "dueAt">> & {
    number?: string;
    title?: string;
  };
  event: Pick<Errand, "dueAt">;
  template: NoticeTemplate;
};

const DAY_MS = 24 * 60 * 60 * 1000;

export const ERRANDS: Machine<ErrandKind> = {
  tables: {
    rows: "errands",
    events: "errand_events",
    key: "errandId",
    columns: ["id", "status", "version", "number", "title", "residentId", "staffId", "dueAt"],
  },
  transitions: {
    ask: { from: [], to: "OPEN" },
    remind: { from: ["OPEN"], to: "SAME" },
    finish: { from: ["OPEN"], to: "DONE" },
    drop: { from: ["OPEN"], to: "DROPPED" },
  },
  refusal: (actor, name, { residentId, staffId }) =>
    isAllowed(actor, name === "finish" ? staffId : residentId) ? null : "FORBIDDEN",
  tooLate: () => "WISH_MOVED_ON",
  // An errand is due `rules.days` days after it was asked for, and has no deadline once it is over.
  consequences: ({ before, event, rules }) => {
    const begun = event.name === "ask" ? after(event.at, rules.days) : before.dueAt;
    const dueAt = event.toStatus === "OPEN" ? begun : null;
    return { changes: { dueAt }, event: { dueAt } };
  },
  recipients: ({ name }, { residentId }, others) => [
    ...(name === "finish" ? [toResident(residentId)] : []),
    ...others,
  ],
  settled: ({ after: { status } }) => (status === "OPEN" ? [] : ["ready"]),
};

/** An errand before it is asked for. */
export function anErrand(residentId: string, staffId: string): Errand {
  return { id: randomUUIDv7(), status: "OPEN", version: 0, residentId, staffId, dueAt: null };
}

function isAllowed(actor: Actor, id: string): boolean {
  return "id" in actor && actor.id === id;
}

function after(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY_MS);
}

function toResident(recipientId: string): Recipient<NoticeTemplate> {
  return { recipientRole: "RESIDENT", recipientId, template: "served" };
}
