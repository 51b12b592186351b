import { nextStatus, stepNames, type Transitions } from "@/lib/shared/steps/transitions";

/** Returns a table of transitions as a Mermaid state diagram, without the steps that keep the status. */
export function drawLifecycle<Status extends string>(
  transitions: Transitions<Status, string>,
): string {
  const names = stepNames(transitions);
  const statuses = statusesOf(transitions);
  const waysFrom = (from: Status | null) =>
    statuses.flatMap((to) => {
      const ways = names.filter(
        (name) => to !== from && nextStatus(transitions, from, name) === to,
      );
      return ways.length > 0 ? [`${from ?? "[*]"} --> ${to}: ${ways.join(", ")}`] : [];
    });
  const ends = statuses.filter((status) =>
    names.every((name) => nextStatus(transitions, status, name) === null),
  );
  const lines = [
    ...waysFrom(null),
    ...statuses.flatMap(waysFrom),
    ...ends.map((status) => `${status} --> [*]`),
  ];
  return ["stateDiagram-v2", ...lines.map((line) => `    ${line}`)].join("\n");
}

/** Every status that a step leads to, in the order of the table. */
function statusesOf<Status extends string>(transitions: Transitions<Status, string>): Status[] {
  return [...new Set(Object.values(transitions).flatMap(({ to }) => (to === "SAME" ? [] : [to])))];
}
