import type { ReactNode } from "react";
import { KeyDialog } from "@/components/desk/queues/key-help";

/** The pane that a narrow screen shows; a wide screen shows all three. */
export type Pane = "queues" | "list" | "wish";

type Props = {
  shown: Pane;
  queues: ReactNode;
  list: ReactNode;
  /** What the list shows: another list begins at its top. */
  listKey: string;
  wish: ReactNode;
};

/** The three panes of the desk. Their breakpoint depends on the font size: with large print a laptop is narrow. */
export function Workbench({ shown, queues, list, listKey, wish }: Props) {
  const seen = (pane: Pane) => (pane === shown ? "" : "hidden @4xl:block");
  return (
    <div className="@container">
      <div
        className={`gap-x-6 @4xl:grid @4xl:items-start ${
          shown === "wish"
            ? "@4xl:grid-cols-[11rem_minmax(0,2fr)_minmax(0,3fr)]"
            : "@4xl:grid-cols-[11rem_minmax(0,3fr)_minmax(0,2fr)]"
        }`}
      >
        <div className={`${seen("queues")} ${SIDE}`}>{queues}</div>
        <div
          key={listKey}
          className={`${seen("list")} ${SIDE} @4xl:border-x @4xl:border-line @4xl:px-6`}
        >
          {list}
        </div>
        <div className={`${seen("wish")} min-w-0`}>{wish}</div>
      </div>
      <KeyDialog />
    </div>
  );
}

/** Stays in sight while a long wish is read. */
const SIDE = "@4xl:sticky @4xl:top-4 @4xl:max-h-[calc(100dvh-2rem)] @4xl:overflow-y-auto";
