"use client";

import {
  createContext,
  use,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { keepTyped } from "@/components/ui/keep-typed";
import { EMPTY_FORM, type FormAction, type FormState } from "@/lib/shared/forms/forms";

type FormScope = { id: string | undefined; state: FormState };

const FormContext = createContext<FormScope>({ id: undefined, state: EMPTY_FORM });

/** The state that the action of the surrounding form returned. */
export function useForm(): FormState {
  return use(FormContext).state;
}

/** Returns a function that makes element ids, distinct between the forms of a page. */
export function useFieldId(): (kind: "field" | "hint" | "error", name: string) => string {
  const { id } = use(FormContext);
  return (kind, name) => partId(kind, id, name);
}

function partId(kind: string, formId: string | undefined, name: string): string {
  return [kind, formId, name].filter(Boolean).join("-");
}

type Props = {
  action: FormAction;
  /** Required if another form of the page has a field of the same name. */
  id?: string;
  /** Hidden fields, by name. */
  hidden?: Record<string, string | undefined>;
  className?: string;
  children: ReactNode;
};

/**
 * A form that also works without JavaScript. On failure it shows the errors above the fields and
 * beside each, moves the focus to them, and restores the typed values.
 */
export function ActionForm({ action, id, hidden = {}, className, children }: Props) {
  // Only the action itself becomes a form that works without script; the rest takes over with it.
  const isScripted = useSyncExternalStore(neverChanges, isHere, isNotHere);
  const scripted = useMemo(() => keepTyped(action), [action]);
  const [state, submit] = useActionState(isScripted ? scripted : action, EMPTY_FORM);
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state.message) summary.current?.focus();
  }, [state]);

  return (
    <form id={id} action={submit} className={className} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input
          key={name}
          type="hidden"
          name={name}
          value={state.values?.[name]?.[0] ?? value ?? ""}
        />
      ))}
      {state.message && (
        <div
          ref={summary}
          tabIndex={-1}
          role={state.ok ? "status" : "alert"}
          className={`mb-4 border-l-4 py-1 pl-4 ${state.ok ? "border-bamboo" : "border-cinnabar"}`}
        >
          <p className="font-bold">{state.message}</p>
          <ErrorLinks id={id} state={state} />
        </div>
      )}
      <FormContext value={{ id, state }}>{children}</FormContext>
    </form>
  );
}

const neverChanges = () => () => undefined;
const isHere = () => true;
const isNotHere = () => false;

function ErrorLinks({ id, state }: FormScope) {
  const errors = Object.entries(state.fieldErrors ?? {});
  if (errors.length === 0) return null;
  return (
    <ul>
      {errors.map(([name, messages]) => (
        <li key={name}>
          <a href={`#${partId("field", id, name)}`}>{messages?.[0]}</a>
        </li>
      ))}
    </ul>
  );
}
