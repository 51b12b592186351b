/** `to: "SAME"`: the step is recorded as an event but keeps the status. */
export type Transition<Status extends string> = { from: readonly Status[]; to: Status | "SAME" };

/** The transitions of one machine, a row for each step. A step with an empty `from` is the first. */
export type Transitions<Status extends string, Name extends string> = Readonly<
  Record<Name, Transition<Status>>
>;

/** Returns the status that `name` leads to from `status` (null: before the first step), or null if the table has no such row. */
export function nextStatus<Status extends string, Name extends string>(
  transitions: Transitions<Status, Name>,
  status: Status | null,
  name: Name,
): Status | null {
  const { from, to } = transitions[name];
  if (status === null) return from.length === 0 && to !== "SAME" ? to : null;
  if (!from.includes(status)) return null;
  return to === "SAME" ? status : to;
}

/** The names of all steps, in the order of the table. */
export function stepNames<Name extends string>(
  transitions: Readonly<Record<Name, unknown>>,
): Name[] {
  return Object.keys(transitions) as Name[];
}
