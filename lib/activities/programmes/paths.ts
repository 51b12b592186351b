import { formatMonth } from "@/lib/activities/plans/month";
import { address } from "@/lib/shared/forms/search-params";

/** The page at the desk of the programme of a month. */
export function programmePath(month: Date, page?: number): string {
  return address("/desk/programmes", { month: formatMonth(month), page });
}
