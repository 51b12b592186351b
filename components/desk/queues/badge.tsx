import type { ReactNode } from "react";

/** A shape for each kind, so that meaning does not depend on color alone. */
const SHAPES = {
  urgent: { path: "M6 1 11 11H1Z", look: "font-bold text-cinnabar" },
  redo: {
    path: "M6 1A5 5 0 1 1 1 6H3A3 3 0 1 0 6 3V5L2.5 2.5 6 0Z",
    look: "font-bold text-cinnabar",
  },
  objected: { path: "M6 0 12 6 6 12 0 6Z", look: "font-bold text-indigo" },
  /** A full clock, one half full, an empty one, two bars. */
  overdue: {
    path: "M6 0A6 6 0 1 1 6 12 6 6 0 1 1 6 0ZM5.2 2.5V7H9V5.5H6.8V2.5Z",
    look: "font-bold text-cinnabar",
  },
  soon: {
    path: "M6 0A6 6 0 1 1 6 12 6 6 0 1 1 6 0ZM6 1.5V10.5A4.5 4.5 0 0 0 6 1.5Z",
    look: "font-bold text-amber",
  },
  onTime: {
    path: "M6 0A6 6 0 1 1 6 12 6 6 0 1 1 6 0ZM6 1.3A4.7 4.7 0 1 0 6 10.7 4.7 4.7 0 1 0 6 1.3ZM5.4 3V6.6H8.6V5.4H6.6V3Z",
    look: "text-faded",
  },
  /** A mobile phone, struck out. */
  noMobile: {
    path: "M3 0H9V12H3ZM4.3 1.3V10.7H7.7V1.3ZM0 1.2 1.2 0 12 10.8 10.8 12Z",
    look: "text-faded",
  },
  /** A person: a colleague has the wish in hand. */
  claimed: {
    path: "M6 0A3 3 0 1 1 6 6 3 3 0 1 1 6 0ZM1 12C1 8.5 3 7.2 6 7.2S11 8.5 11 12Z",
    look: "font-bold text-indigo",
  },
  paused: { path: "M2 1H5V11H2ZM7 1H10V11H7Z", look: "font-bold text-indigo" },
} as const;

export type BadgeKind = keyof typeof SHAPES;

type Props = { kind: BadgeKind; children: ReactNode };

/** A shape and a text that make a row stand out. */
export function Badge({ kind, children }: Props) {
  return (
    <span className={`badge ${SHAPES[kind].look}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={SHAPES[kind].path} fillRule="evenodd" />
      </svg>
      {children}
    </span>
  );
}
