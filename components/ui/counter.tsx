"use client";

import { isNearLimit } from "@/components/ui/count-near-limit";
import { useWords } from "@/components/ui/words";

/** Says near the limit of a text how much can still be written, and beyond it how much is too much. */
export function Counter({ count, max }: { count: number; max: number | undefined }) {
  const words = useWords();
  if (max === undefined || count === 0 || !isNearLimit(count, max)) return null;
  const isOver = count > max;
  const text = words[isOver ? "over" : "left"].replace("{count}", String(Math.abs(max - count)));
  return (
    <span role="status" className={`block ${isOver ? "font-bold text-cinnabar" : "text-faded"}`}>
      {text}
    </span>
  );
}
