"use server";

import { refresh } from "next/cache";
import * as commands from "@/lib/desk/claims/commands";
import { claimSchema } from "@/lib/desk/claims/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

/** 认领 */
export async function claimWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: claimSchema,
    command: commands.claimWish,
    onSuccess: refresh,
  });
}

/** Gives it back. */
export async function releaseClaim(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: claimSchema,
    command: commands.releaseClaim,
    onSuccess: refresh,
  });
}
