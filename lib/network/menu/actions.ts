"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/lib/shared/forms/forms";
import * as commands from "@/lib/network/menu/commands";
import {
  addCategorySchema,
  addMenuItemSchema,
  categoryIdSchema,
  editCategorySchema,
  editMenuItemSchema,
  menuItemIdSchema,
  moveCategorySchema,
  moveMenuItemSchema,
} from "@/lib/network/menu/schema";
import { runAction } from "@/lib/shared/forms/run-action.server";

export async function addCategory(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: addCategorySchema,
    command: commands.addCategory,
    onSuccess: () => redirect("/admin/menu"),
  });
}

export async function editCategory(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: editCategorySchema,
    command: commands.editCategory,
    onSuccess: (_, { categoryId: id }) => redirect(`/admin/menu?at=${id}`),
  });
}

export async function moveCategory(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: moveCategorySchema,
    command: commands.moveCategory,
    onSuccess: refresh,
  });
}

export async function closeCategory(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: categoryIdSchema,
    command: commands.closeCategory,
    onSuccess: refresh,
  });
}

export async function reopenCategory(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: categoryIdSchema,
    command: commands.reopenCategory,
    onSuccess: refresh,
  });
}

export async function addMenuItem(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: addMenuItemSchema,
    command: commands.addMenuItem,
    onSuccess: (_, { categoryId }) => redirect(`/admin/menu?at=${categoryId}`),
  });
}

export async function editMenuItem(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: editMenuItemSchema,
    command: commands.editMenuItem,
    onSuccess: (_, { menuItemId: id }) => redirect(`/admin/menu?at=${id}#${id}`),
  });
}

export async function moveMenuItem(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: moveMenuItemSchema,
    command: commands.moveMenuItem,
    onSuccess: refresh,
  });
}

export async function closeMenuItem(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: menuItemIdSchema,
    command: commands.closeMenuItem,
    onSuccess: refresh,
  });
}

export async function reopenMenuItem(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: menuItemIdSchema,
    command: commands.reopenMenuItem,
    onSuccess: refresh,
  });
}
