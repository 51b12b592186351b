"use server";

import { refresh } from "next/cache";
import * as commands from "@/lib/orders/merging/commands";
import { mergeWishSchema, unmergeWishSchema } from "@/lib/orders/merging/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

/** 并单 */
export async function mergeWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: mergeWishSchema,
    command: commands.mergeWish,
    onSuccess: refresh,
  });
}

/** 撤销并单 */
export async function unmergeWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: unmergeWishSchema,
    command: commands.unmergeWish,
    onSuccess: refresh,
  });
}
