import type { ReactNode } from "react";

/** Which pane a phone shows; a wide screen shows all three. */
export type Pane = "queues" | "list" | "wish";

type Props = { shown: Pane; queues: ReactNode; list: ReactNode; wish: ReactNode };

/** The three panes of the desk: queues, list, wish. */
export function Workbench({ shown, queues, list, wish }: Props) {
  const seen = (pane: Pane) => (pane === shown ? "" : "hidden lg:block");
  return (
    <div
      className={`gap-x-8 lg:grid lg:items-start ${
        shown === "wish"
          ? "lg:grid-cols-[10rem_minmax(0,2fr)_minmax(0,3fr)]"
          : "lg:grid-cols-[10rem_minmax(0,3fr)_minmax(0,2fr)]"
      }`}
    >
      <div className={`${seen("queues")} ${SIDE}`}>{queues}</div>
      <div className={`${seen("list")} ${SIDE} lg:border-x lg:border-line lg:px-6`}>{list}</div>
      <div className={`${seen("wish")} min-w-0`}>{wish}</div>
    </div>
  );
}

/** Stays in sight while a long wish is read. */
const SIDE = "lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto";
