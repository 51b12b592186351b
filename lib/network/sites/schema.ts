import * as z from "zod";
import { pageParam } from "@/lib/shared/forms/paging";
import { toPlain } from "@/lib/shared/forms/clean-text";
import { id, ids, name, text } from "@/lib/shared/forms/fields";
import { idParam, searchTextParam } from "@/lib/shared/forms/search-params";
import { sortParams } from "@/lib/shared/forms/sorting";
import { PLACE_COLUMNS } from "@/lib/network/sites/columns";
import { SiteLevel } from "@/prisma/generated/enums";

/** The phone of a place: it may be a landline or a hotline too. */
export const sitePhone = z
  .string()
  .transform((typed) => toPlain(typed).replace(/\p{Pd}/gu, "-"))
  .pipe(z.string().regex(/^[\d\s()+-]{5,20}$/, "sitePhone"))
  .optional();

/** What is written down about a place. */
const facts = { name: name(60), phone: sitePhone, address: text(100).optional() };

export const addPlaceSchema = z.object({
  parentId: id,
  level: z.enum(SiteLevel, { error: "pickOne" }),
  ...facts,
});

export const editPlaceSchema = z.object({ siteId: id, ...facts });

export const movePlaceSchema = z.object({ siteId: id, parentId: id });

/** What is done with many places at once: the same for each, so at least one. */
const siteIds = ids.refine((chosen) => chosen.length > 0, "pickOne");

export const movePlacesSchema = z.object({ siteIds, parentId: id });

export const closePlacesSchema = z.object({ siteIds });

export const MANY_DEEDS = ["move", "close"] as const;

/** The parameters of an address with many places ticked; invalid ones are ignored. */
export const manyPlacesSchema = z.object({
  do: z.enum(MANY_DEEDS).catch("move"),
  site: ids.catch([]),
  parent: idParam,
});

export const placeIdSchema = z.object({ siteId: id });

/** The parameters of the address of a list of places; invalid ones are ignored. */
export const placeFilterSchema = z.object({
  q: searchTextParam,
  ...sortParams(PLACE_COLUMNS),
  page: pageParam,
});

/** The parameters of an address where a place is chosen through a search. */
export const choosePlaceSchema = z.object({
  q: searchTextParam,
  place: idParam,
});

export type AddPlace = z.output<typeof addPlaceSchema>;
export type MovePlaces = z.output<typeof movePlacesSchema>;
export type ClosePlaces = z.output<typeof closePlacesSchema>;
export type ManyView = z.output<typeof manyPlacesSchema>;
export type EditPlace = z.output<typeof editPlaceSchema>;
export type MovePlace = z.output<typeof movePlaceSchema>;
export type PlaceId = z.output<typeof placeIdSchema>;
export type PlaceFilter = z.output<typeof placeFilterSchema>;
