"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/shared/forms/forms";
import * as commands from "@/lib/desk/intake/commands";
import { answerEntry, askAbout } from "@/lib/desk/intake/enter-answer.server";
import { enterWishSchema } from "@/lib/desk/intake/schema";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { address } from "@/lib/shared/forms/search-params";

/** 代点单, after asking whether it is the same as an open wish; then redirects to an empty form for the next card. */
export async function enterWish(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: enterWishSchema,
    command: (actor, input) => answerEntry(() => commands.enterWish(actor, input)),
    onSuccess: (answer, { channel, siteId, categoryId }) => {
      if ("alike" in answer) return askAbout(answer.alike, formData);
      const kept = { channel, place: siteId, category: categoryId };
      redirect(address("/desk/new", { ...kept, entered: answer.wish.id }));
    },
  });
}
