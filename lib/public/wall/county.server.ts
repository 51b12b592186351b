import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { COUNTY_COOKIE } from "@/lib/shared/i18n/cookies";
import { chooseCounty } from "@/lib/public/wall/choose-county";
import { cachedCounties } from "@/lib/public/wall/public-reads.server";
import type { County } from "@/lib/public/wall/queries";

/** The county the visitor has chosen, else the one with the most open places; null if there are none. */
export const findCounty = cache(async (): Promise<County | null> => {
  const counties = await cachedCounties("all");
  const chosen = (await cookies()).get(COUNTY_COOKIE)?.value;
  return chooseCounty(counties, chosen);
});
