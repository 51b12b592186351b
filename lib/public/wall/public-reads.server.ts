import "server-only";
import { listMenu } from "@/lib/network/menu/queries";
import { findAnswerRules } from "@/lib/public/tracking/queries";
import { kept } from "@/lib/public/wall/kept";
import { listCounties, listPlaces } from "@/lib/public/wall/queries";

/** What the public pages show alike to everybody, by id of the county. */
export const keptCounties = kept(() => listCounties());
export const keptPlaces = kept(listPlaces);
export const keptMenu = kept(listMenu);
export const keptAnswerRules = kept(findAnswerRules);
