import type { Translator } from "@/lib/shared/i18n/translator";

/** The points of a candidate, from 0 to 100, as a bar and a number. */
export function HoneyBar({ points, t }: { points: number; t: Translator<"dispatch"> }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span
        aria-hidden="true"
        className="block h-2 w-16 overflow-hidden rounded-full border border-edge"
      >
        <svg className="block size-full">
          <rect width={`${points}%`} height="100%" className="fill-honey" />
        </svg>
      </span>
      <span className="text-faded tabular-nums">
        <span className="sr-only">{t("points", { points })}</span>
        <span aria-hidden="true">{points}</span>
      </span>
    </span>
  );
}
