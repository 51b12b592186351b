import { useActionState, useMemo, useState, useSyncExternalStore } from "react";
import { createDraft, type DraftPlace } from "@/components/ui/draft";
import { keepTyped } from "@/components/ui/keep-typed";
import { useWords } from "@/components/ui/words";
import type { FormAction, FormState } from "@/lib/shared/forms/forms";

/** The state of a form, and its draft, from which the state takes what was typed before the page was loaded. */
export function useSending(action: FormAction, initial: FormState, keep: DraftPlace) {
  // They are to be there if the network is not.
  useWords();
  const [draft] = useState(() => createDraft(keep));
  // Only the action itself becomes a form that works without script; the rest takes over with it.
  const isScripted = useSyncExternalStore(neverChanges, isHere, isNotHere);
  const scripted = useMemo(() => keepTyped(action, draft), [action, draft]);
  const [returned, submit] = useActionState(isScripted ? scripted : action, initial);
  const restored = useSyncExternalStore(draft.subscribe, draft.restored, nothing);
  const isOwn = returned.values !== undefined && returned.help !== "anew";
  const isRestored = restored !== undefined && !isOwn;
  const state = useMemo(
    () => (isRestored ? withDraft(returned, restored) : returned),
    [returned, restored, isRestored],
  );
  const { attach, save, drop, retype } = draft;
  return { state, isRestored, submit, attach, save, drop, retype };
}

/** The words wait on the server under the same key as before. */
function withDraft(state: FormState, draft: NonNullable<FormState["values"]>): FormState {
  const formKey = state.values?.formKey;
  return { ...state, message: undefined, values: { ...draft, ...(formKey && { formKey }) } };
}

const neverChanges = () => () => undefined;
const isHere = () => true;
const isNotHere = () => false;
const nothing = () => undefined;
