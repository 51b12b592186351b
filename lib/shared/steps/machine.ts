import type { Actor } from "@/lib/shared/auth/actor";
import type { ErrorCode } from "@/lib/shared/errors";
import type { Transitions } from "@/lib/shared/steps/transitions";
import type { ActorRole } from "@/prisma/generated/enums";

/** The part of a subject's state that every step needs. Before the first step `version` is 0 and `status` has no meaning. */
export type Stateful = { id: string; status: string; version: number };

/** The types of one machine: its steps, the state its rules read, and the columns a step writes. */
export type StepTypes = {
  name: string;
  state: Stateful;
  /** What the county of the subject has set. */
  rules: unknown;
  changes: object;
  /** What its events record besides `StepEvent`. */
  event: object;
  /** The keys of its notices' messages. */
  template: string;
};

/** A state machine: everything the kernel needs to take and write the steps of one kind of subject. */
export type Machine<K extends StepTypes> = {
  tables: Tables;
  transitions: Transitions<K["state"]["status"], K["name"]>;
  /** Returns why `actor` may not take this step, regardless of the status, or null. */
  refusal: (actor: Actor, name: K["name"], state: K["state"], now: Date) => ErrorCode | null;
  /** The error of an actor who is too late for this step. */
  tooLate: (name: K["name"]) => ErrorCode;
  /** Returns what a step changes by rule, such as clocks. `after` includes the step's own changes. */
  consequences: (step: {
    before: K["state"];
    after: K["state"];
    event: StepEvent<K>;
    rules: K["rules"];
  }) => { changes: K["changes"]; event: K["event"] };
  /** Returns the recipients of notices, each once. `others` are those named by the step itself. */
  recipients: (
    event: StepEvent<K>,
    state: K["state"],
    others: Recipient<K["template"]>[],
  ) => Recipient<K["template"]>[];
  /** Returns what earlier notices to staff and volunteers asked or said and a step has settled: they count as read. */
  settled: (step: {
    before: K["state"];
    after: K["state"];
    event: StepEvent<K>;
  }) => K["template"][];
};

/** Names in the database. A step can write only `columns`. */
export type Tables = {
  rows: string;
  events: string;
  /** The column of the events, and of `notices`, that refers to the row. */
  key: string;
  columns: readonly string[];
};

/** What a step writes besides the status: changed columns, a note, data of the event, notices. */
export type Step<K extends StepTypes> = {
  changes?: K["changes"];
  note?: string | null;
  data?: object;
  notify?: Recipient<K["template"]>[];
};

/** The columns that the events of every machine have. */
export type StepEvent<K extends StepTypes = StepTypes> = {
  /** 1, 2, 3 … for one subject. */
  seq: number;
  name: K["name"];
  fromStatus: K["state"]["status"] | null;
  toStatus: K["state"]["status"];
  actorRole: ActorRole;
  actorId: string | null;
  note: string | null;
  data: object;
  at: Date;
};

/** The recipient of a notice, and its key among the messages of `notices`. */
export type Recipient<Template extends string = string> = {
  recipientRole: Exclude<ActorRole, "SYSTEM">;
  recipientId: string;
  template: Template;
  /** The row that the notice is about, if it is another one than that which takes the step, and its number there. */
  about?: { subjectId: string; eventSeq: number };
};
