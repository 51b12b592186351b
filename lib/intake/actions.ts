"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/forms";
import * as commands from "@/lib/intake/commands";
import { enterWishSchema } from "@/lib/intake/schema";
import { runAction } from "@/lib/run-action";
import { address } from "@/lib/search-params";

/** 代点单, and on to the next card. */
export async function enterWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: enterWishSchema,
    command: commands.enterWish,
    onSuccess: ({ id }, { channel, siteId, categoryId }) =>
      redirect(address("/desk/new", { channel, place: siteId, category: categoryId, entered: id })),
  });
}
