import * as z from "zod";
import { id, name, text, tick, whole } from "@/lib/shared/forms/fields";
import { idParam, param, searchTextParam } from "@/lib/shared/forms/search-params";
import { PICTURES } from "@/lib/network/menu/pictures";
import { MenuOffer } from "@/prisma/generated/enums";

const category = {
  name: name(20),
  nameEn: name(40),
  picture: z.enum(PICTURES, { error: "pickOne" }),
  isSensitive: tick,
};

const MINUTES_PER_DAY = 24 * 60;

const menuItem = {
  name: name(30),
  nameEn: name(60),
  description: text(120),
  offer: z.enum(MenuOffer, { error: "pickOne" }),
  platformId: orEmpty(id),
  minutes: orEmpty(whole(5, MINUTES_PER_DAY)),
  usualNumber: orEmpty(whole(1, 10_000)),
  needsRoom: tick,
  /** Things, one a line or with commas between them; each once. */
  kit: text(300).optional().transform(listThings),
};

/** A field that may be left empty; it is then null, so that an edit empties it. */
function orEmpty<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().transform((value) => value ?? null);
}

function listThings(typed = ""): string[] {
  const things = typed.split(/[\n,，、;；]/).map((thing) => thing.trim());
  return [...new Set(things.filter((thing) => thing !== ""))];
}

export const direction = z.enum(["UP", "DOWN"], { error: "pickOne" });

export const addCategorySchema = z.object(category);

export const editCategorySchema = z.object({ categoryId: id, ...category });

export const moveCategorySchema = z.object({ categoryId: id, direction });

export const categoryIdSchema = z.object({ categoryId: id });

export const addMenuItemSchema = z.object({ categoryId: id, ...menuItem });

export const editMenuItemSchema = z.object({ menuItemId: id, ...menuItem });

export const moveMenuItemSchema = z.object({ menuItemId: id, direction });

export const menuItemIdSchema = z.object({ menuItemId: id });

/** The parameters of the address of the menu. */
export const menuFilterSchema = z.object({
  /** The category, platform or item whose form is open. */
  edit: idParam,
  /** The category that is shown, by its id or that of an item in it. */
  at: idParam,
  /** Part of the name or description of an item. */
  q: searchTextParam,
  /** Only what a resident can ask for, or only what is held as an activity. */
  offer: param(z.enum(["WISH", "ACTIVITY"])),
});

export type MenuFilter = z.output<typeof menuFilterSchema>;

export type AddCategory = z.output<typeof addCategorySchema>;
export type EditCategory = z.output<typeof editCategorySchema>;
export type MoveCategory = z.output<typeof moveCategorySchema>;
export type CategoryId = z.output<typeof categoryIdSchema>;
export type AddMenuItem = z.output<typeof addMenuItemSchema>;
export type EditMenuItem = z.output<typeof editMenuItemSchema>;
export type MoveMenuItem = z.output<typeof moveMenuItemSchema>;
export type MenuItemId = z.output<typeof menuItemIdSchema>;
export type Direction = z.output<typeof direction>;
