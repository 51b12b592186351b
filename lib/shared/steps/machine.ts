import type { Actor } from "@/lib/shared/auth/actor";
import type { ErrorCode } from "@/lib/shared/errors";
import type { Transitions } from "@/lib/shared/steps/transitions";
import type { ActorRole } from "@/prisma/generated/enums";

/** What must be known of a thing to take it a step further. Before its first step `version` is 0 and `status` says nothing. */
export type Stateful = { id: string; status: string; version: number };

/** The types of one kind of thing: its steps, what the rules know of it, and the columns a step writes. */
export type Kind = {
  name: string;
  state: Stateful;
  /** What its county has set. */
  rules: unknown;
  changes: object;
  /** What its events say besides `StepEvent`. */
  event: object;
  /** The words in which people are told of it. */
  template: string;
};

/** One kind of thing that goes step by step: everything the kernel has to be told of it. */
export type Machine<K extends Kind> = {
  tables: Tables;
  transitions: Transitions<K["state"]["status"], K["name"]>;
  /** What stands against `actor` taking this step, whatever the status; null if nothing does. */
  refusal: (actor: Actor, name: K["name"], state: K["state"], now: Date) => ErrorCode | null;
  /** The error for who comes too late for this step. */
  tooLate: (name: K["name"]) => ErrorCode;
  /** What follows from a step by rule, such as clocks; `after` has what the step itself changes. */
  consequences: (step: {
    before: K["state"];
    after: K["state"];
    event: StepEvent<K>;
    rules: K["rules"];
  }) => { changes: K["changes"]; event: K["event"] };
  /** Everybody to be told, each once; `others` are those the step itself names. */
  recipients: (
    event: StepEvent<K>,
    state: K["state"],
    others: Recipient<K["template"]>[],
  ) => Recipient<K["template"]>[];
};

/** Names in the database. Only `columns` can be changed by a step. */
export type Tables = {
  rows: string;
  events: string;
  /** The column of the events, and of `notices`, that refers to the row. */
  key: string;
  columns: readonly string[];
};

/** What a step changes, says and tells besides the status. */
export type Step<K extends Kind> = {
  changes?: K["changes"];
  note?: string | null;
  data?: JsonObject;
  tell?: Recipient<K["template"]>[];
};

/** What every event of every kind of thing says. */
export type StepEvent<K extends Kind = Kind> = {
  /** 1, 2, 3 … within the thing. */
  seq: number;
  name: K["name"];
  fromStatus: K["state"]["status"] | null;
  toStatus: K["state"]["status"];
  actorRole: ActorRole;
  actorId: string | null;
  note: string | null;
  data: JsonObject;
  at: Date;
};

/** Somebody to be told, and a key of the messages in `notices` that says it. */
export type Recipient<Template extends string = string> = {
  recipientRole: Exclude<ActorRole, "SYSTEM">;
  recipientId: string;
  template: Template;
};

export type JsonObject = { readonly [key: string]: unknown };
