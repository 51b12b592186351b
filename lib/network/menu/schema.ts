import * as z from "zod";
import { id, name, text, tick } from "@/lib/shared/forms/fields";
import { idParam } from "@/lib/shared/forms/search-params";
import { PICTURES } from "@/lib/network/menu/pictures";

const category = {
  name: name(20),
  nameEn: name(40),
  picture: z.enum(PICTURES, { error: "pickOne" }),
  isSensitive: tick,
};

const menuItem = { name: name(30), nameEn: name(60), description: text(120) };

const direction = z.enum(["UP", "DOWN"], { error: "pickOne" });

export const addCategorySchema = z.object(category);

export const editCategorySchema = z.object({ categoryId: id, ...category });

export const moveCategorySchema = z.object({ categoryId: id, direction });

export const categoryIdSchema = z.object({ categoryId: id });

export const addMenuItemSchema = z.object({ categoryId: id, ...menuItem });

export const editMenuItemSchema = z.object({ menuItemId: id, ...menuItem });

export const moveMenuItemSchema = z.object({ menuItemId: id, direction });

export const menuItemIdSchema = z.object({ menuItemId: id });

/** `edit`: the category or item whose form is open. */
export const menuFilterSchema = z.object({ edit: idParam });

export type AddCategory = z.output<typeof addCategorySchema>;
export type EditCategory = z.output<typeof editCategorySchema>;
export type MoveCategory = z.output<typeof moveCategorySchema>;
export type CategoryId = z.output<typeof categoryIdSchema>;
export type AddMenuItem = z.output<typeof addMenuItemSchema>;
export type EditMenuItem = z.output<typeof editMenuItemSchema>;
export type MoveMenuItem = z.output<typeof moveMenuItemSchema>;
export type MenuItemId = z.output<typeof menuItemIdSchema>;
export type Direction = z.output<typeof direction>;
