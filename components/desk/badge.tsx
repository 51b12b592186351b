import type { ReactNode } from "react";

/** A shape for each, so that color alone tells nothing. */
const SHAPES = {
  urgent: { path: "M6 1 11 11H1Z", look: "text-cinnabar" },
  redo: { path: "M6 1A5 5 0 1 1 1 6H3A3 3 0 1 0 6 3V5L2.5 2.5 6 0Z", look: "text-cinnabar" },
  objected: { path: "M6 0 12 6 6 12 0 6Z", look: "text-indigo" },
} as const;

type Props = { kind: keyof typeof SHAPES; children: ReactNode };

/** A shape and a word that make a row stand out. */
export function Badge({ kind, children }: Props) {
  const { path, look } = SHAPES[kind];
  return (
    <span className={`inline-flex items-center gap-1 font-bold whitespace-nowrap ${look}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 fill-current">
        <path d={path} />
      </svg>
      {children}
    </span>
  );
}
