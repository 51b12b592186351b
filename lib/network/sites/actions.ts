"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { showSaved } from "@/lib/shared/forms/show-saved.server";
import * as commands from "@/lib/network/sites/commands";
import {
  addPlaceSchema,
  closePlacesSchema,
  editPlaceSchema,
  movePlaceSchema,
  movePlacesSchema,
  placeIdSchema,
} from "@/lib/network/sites/schema";

export async function addPlace(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: addPlaceSchema,
    command: commands.addPlace,
    onSuccess: (siteId) => redirect(`/admin/places/${siteId}`),
  });
}

export async function editPlace(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: editPlaceSchema,
    command: commands.editPlace,
    onSuccess: showSaved,
  });
}

export async function movePlace(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: movePlaceSchema,
    command: commands.movePlace,
    onSuccess: (siteId) => redirect(`/admin/places/${siteId}`),
  });
}

export async function closePlace(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: placeIdSchema,
    command: commands.closePlace,
    onSuccess: refresh,
  });
}

/** Moves many places at once. */
export async function movePlaces(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: movePlacesSchema,
    command: commands.movePlaces,
    onSuccess: (parentId) => redirect(`/admin/places/${parentId}`),
  });
}

/** Closes many places at once. */
export async function closePlaces(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: closePlacesSchema,
    command: commands.closePlaces,
    onSuccess: refresh,
  });
}

export async function reopenPlace(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: placeIdSchema,
    command: commands.reopenPlace,
    onSuccess: refresh,
  });
}
