import type { Grade } from "@/lib/orders/wishes/grade";

/** The SVG path of the mouth, from very satisfied to very dissatisfied. */
const MOUTHS: Record<Grade, string> = {
  5: "M14 27 Q24 43 34 27 Z",
  4: "M14 29 Q24 38 34 29",
  3: "M15 31 H33",
  2: "M14 34 Q24 26 34 34",
  1: "M14 37 Q24 22 34 37",
};

/** A face for one of the five grades. Decorative: its text must be beside it. */
export function GradeFace({ grade, className = "size-12" }: { grade: Grade; className?: string }) {
  return (
    <svg
      viewBox="0 0 48 48"
      width="48"
      height="48"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      <circle
        cx="24"
        cy="24"
        r="21"
        strokeWidth="2"
        className={`stroke-ink ${grade >= 3 ? "fill-honey-pale" : "fill-sheet"}`}
      />
      <circle cx="17" cy="19" r="2.5" className="fill-ink" />
      <circle cx="31" cy="19" r="2.5" className="fill-ink" />
      {grade === 1 && <path d="M12 13 20 16 M36 13 28 16" strokeWidth="2" className="stroke-ink" />}
      <path
        d={MOUTHS[grade]}
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        className={`stroke-ink ${grade === 5 ? "fill-sheet" : "fill-none"}`}
      />
    </svg>
  );
}
