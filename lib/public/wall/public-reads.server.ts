import "server-only";
import { listMenu } from "@/lib/network/menu/queries";
import { findAnswerRules } from "@/lib/public/tracking/queries";
import { cacheReads } from "@/lib/shared/db/cache-reads";
import { listCounties, listPlaces } from "@/lib/public/wall/queries";

/** Cached reads of what public pages show to everybody, by id of the county. */
export const cachedCounties = cacheReads(() => listCounties());
export const cachedPlaces = cacheReads(listPlaces);
export const cachedMenu = cacheReads(listMenu);
export const cachedAnswerRules = cacheReads(findAnswerRules);
