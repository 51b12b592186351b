import { formatDate } from "@/lib/shared/i18n/dates";
import { findValue } from "@/tests/e2e/support/database";
import type { MadeWish } from "@/tests/e2e/support/resident";
import { messages } from "@/tests/e2e/support/messages";

/** The day until which a wish is promised to be answered or done, formatted as its resident reads it. */
export async function promisedDay(
  { number }: MadeWish,
  clock: "stepDueAt" | "promisedAt",
): Promise<string> {
  const at = new Date(
    await findValue(
      `SELECT to_json("${clock}") #>> '{}' AS value FROM wishes WHERE "trackingNumber" = $1`,
      number.replace("-", ""),
    ),
  );
  return messages.common.when.day
    .replace("{day}", formatDate(at, "day", "zh-CN"))
    .replace("{weekday}", formatDate(at, "dayOfWeek", "zh-CN"));
}
