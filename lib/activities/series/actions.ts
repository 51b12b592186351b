"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import * as commands from "@/lib/activities/series/commands";
import { endSeriesSchema, planSeriesSchema } from "@/lib/activities/series/schema";
import { address } from "@/lib/shared/forms/search-params";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { getT } from "@/lib/shared/i18n/request.server";

/** 排一个系列 */
export async function planSeries(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: planSeriesSchema,
    command: commands.planSeries,
    onSuccess: (_id, { planner, series }) => {
      const of = "teamId" in planner ? { team: planner.teamId } : { site: planner.siteId };
      redirect(address("/desk/plans", { ...of, month: series.startsOn.slice(0, 7) }));
    },
  });
}

/** 停办系列 */
export async function endSeries(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: endSeriesSchema,
    command: commands.endSeries,
    onSuccess: async (count) => {
      refresh();
      return { message: (await getT("planning"))("series.ended", { count }) };
    },
  });
}
