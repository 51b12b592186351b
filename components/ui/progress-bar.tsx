const BAR =
  "block h-3 w-full max-w-sm appearance-none overflow-hidden rounded border border-edge bg-sheet " +
  "[&::-moz-progress-bar]:bg-honey [&::-webkit-progress-bar]:bg-sheet [&::-webkit-progress-value]:bg-honey";

/** How far something is; it moves by itself while `max` is not known. */
export function ProgressBar({ label, ...bar }: { label: string; value?: number; max?: number }) {
  return <progress className={BAR} aria-label={label} {...bar} />;
}
