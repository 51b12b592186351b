import { HOUR_MS } from "@/lib/shared/days/durations";

/** A moment as a browser writes it into a form in China: "2026-11-30T14:00". */
export function formatLocal(moment: Date): string {
  return new Date(moment.getTime() + 8 * HOUR_MS).toISOString().slice(0, 16);
}
