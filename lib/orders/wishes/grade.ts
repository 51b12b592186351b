import { GRADES } from "@/lib/orders/wishes/lifecycle";

export type Grade = (typeof GRADES)[number];

/** One of the five national grades, or null where it is none. */
export function asGrade(value: number | null): Grade | null {
  return GRADES.find((grade) => grade === value) ?? null;
}
