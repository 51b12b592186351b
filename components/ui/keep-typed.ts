import { unstable_isUnrecognizedActionError as isOutdated } from "next/navigation";
import type { Draft } from "@/components/ui/draft";
import type { FormAction, FormState } from "@/lib/shared/forms/forms";
import { SECRET_FIELDS } from "@/lib/shared/forms/secret-fields";
import { wordsNow } from "@/components/ui/words";

/**
 * The action, which keeps what was typed and says why it was not taken, whatever went wrong on the way.
 * Without it the page would go, and the form with it.
 */
export function keepTyped(action: FormAction, draft: Draft): FormAction {
  return async (state, formData) => {
    draft.save(formData);
    try {
      const next = await action(state, formData);
      if (next.ok && next.data?.step === undefined) draft.forget();
      return next;
    } catch (error) {
      const to = redirectTarget(error);
      if (to !== undefined) {
        if (!/[?&]step=/.test(to)) draft.forget();
        throw error;
      }
      draft.hold(textsOf(formData).filter(([name]) => SECRET_FIELDS.includes(name)));
      return { ...state, ok: false, ...explain(error), fieldErrors: {}, values: values(formData) };
    }
  };
}

/** Why a form was not taken, and whether it helps to open the page anew. */
function explain(error: unknown): Pick<FormState, "message" | "help"> {
  const { crash: words } = wordsNow();
  if (isOutdated(error)) return { message: words.outdated, help: "reload" };
  // What fetch() throws if there is no answer.
  if (error instanceof TypeError) return { message: words.unreachable };
  // The framework's name for what went wrong on the server; a refusal on the way there has none.
  const isFromServer = error instanceof Error && "digest" in error;
  return isFromServer ? { message: words.failed } : { message: words.refused, help: "reload" };
}

/** Where the framework leads after a form, which it says by throwing; undefined for other errors. */
function redirectTarget(error: unknown): string | undefined {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  return /^NEXT_REDIRECT;\w+;(.*);\d+;$/.exec(digest)?.[1];
}

/**
 * The fields as they were typed, without files and secrets. They have not left the browser, so it need
 * not load what the server cleans them with.
 */
function values(formData: FormData): Record<string, string[]> {
  const kept = new Map<string, string[]>();
  for (const [name, value] of textsOf(formData)) {
    if (SECRET_FIELDS.includes(name)) continue;
    kept.set(name, [...(kept.get(name) ?? []), value]);
  }
  return Object.fromEntries(kept);
}

function textsOf(formData: FormData): [name: string, value: string][] {
  return [...formData].filter((pair): pair is [string, string] => typeof pair[1] === "string");
}
