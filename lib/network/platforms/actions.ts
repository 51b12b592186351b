"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/lib/shared/forms/forms";
import * as commands from "@/lib/network/platforms/commands";
import {
  addPlatformSchema,
  editPlatformSchema,
  movePlatformSchema,
  platformIdSchema,
} from "@/lib/network/platforms/schema";
import { runAction } from "@/lib/shared/forms/run-action.server";

export async function addPlatform(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: addPlatformSchema,
    command: commands.addPlatform,
    onSuccess: () => redirect("/admin/menu"),
  });
}

export async function editPlatform(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: editPlatformSchema,
    command: commands.editPlatform,
    onSuccess: () => redirect("/admin/menu"),
  });
}

export async function movePlatform(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: movePlatformSchema,
    command: commands.movePlatform,
    onSuccess: refresh,
  });
}

export async function closePlatform(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: platformIdSchema,
    command: commands.closePlatform,
    onSuccess: refresh,
  });
}

export async function reopenPlatform(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: platformIdSchema,
    command: commands.reopenPlatform,
    onSuccess: refresh,
  });
}
