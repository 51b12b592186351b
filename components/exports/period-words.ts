import { getT } from "@/lib/i18n/request";
import type { Period } from "@/lib/stats/period";

/** "2026-10", or from which month to which. */
export async function periodWords({ from, to }: Period): Promise<string> {
  const t = await getT("exports");
  return from === to ? from : t("period", { from, to });
}
