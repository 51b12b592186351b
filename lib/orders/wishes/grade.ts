import { GRADES } from "@/lib/orders/wishes/lifecycle";

export type Grade = (typeof GRADES)[number];

/** Returns the value as one of the five national grades, or null if it is none. */
export function toGrade(value: number | null): Grade | null {
  return GRADES.find((grade) => grade === value) ?? null;
}
