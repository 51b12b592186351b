"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/shared/forms/forms";
import * as commands from "@/lib/desk/intake/commands";
import { enterWishSchema } from "@/lib/desk/intake/schema";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { address } from "@/lib/shared/forms/search-params";

/** 代点单, then redirects to an empty form for the next card. */
export async function enterWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: enterWishSchema,
    command: commands.enterWish,
    onSuccess: ({ id }, { channel, siteId, categoryId }) =>
      redirect(address("/desk/new", { channel, place: siteId, category: categoryId, entered: id })),
  });
}
