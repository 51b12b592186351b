"use client";

import { createContext, use, useEffect, useRef, type ReactNode, type RefObject } from "react";
import type { DraftPlace } from "@/components/ui/draft";
import { ANEW, Help, Restored } from "@/components/ui/form-notes";
import { useSending } from "@/components/ui/use-sending";
import { EMPTY_FORM, type FormAction, type FormState } from "@/lib/shared/forms/forms";

type FormScope = {
  id: string | undefined;
  state: FormState;
  /** Whether it holds what was typed before the page was loaded. */
  isRestored: boolean;
};

const FormContext = createContext<FormScope>({
  id: undefined,
  state: EMPTY_FORM,
  isRestored: false,
});

/** The state that the action of the surrounding form returned. */
export function useForm(): FormState {
  return use(FormContext).state;
}

/** Whether the surrounding form holds what was typed before the page was loaded. */
export function useIsRestored(): boolean {
  return use(FormContext).isRestored;
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
  /** The state the form begins with, as in its second step. */
  initial?: FormState | undefined;
  /** Where what is typed is kept until it is sent. */
  keep?: DraftPlace;
  className?: string;
  children: ReactNode;
};

/**
 * A form that also works without JavaScript. On failure it shows the errors above the fields and
 * beside each, moves the focus to them, and restores the typed values. What is typed is kept in the
 * browser until the server has taken it.
 */
export function ActionForm(props: Props) {
  // Its second step, which has an address, is another form, also where the browser goes back to the first.
  return <Form key={stepOf(props.initial)} {...props} />;
}

/** The step that the address names, also once it is over. */
function stepOf(initial: FormState | undefined): string {
  const step = initial?.data?.step ?? "first";
  return step === "over" ? "code" : step;
}

function Form({
  action,
  id,
  hidden = {},
  initial = EMPTY_FORM,
  keep = "tab",
  className,
  children,
}: Props) {
  const { state, isRestored, submit, attach, save, drop, retype } = useSending(
    action,
    initial,
    keep,
  );
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state.message) summary.current?.focus();
    retype();
  }, [state, retype]);

  return (
    <form
      id={id}
      ref={attach}
      action={submit}
      onInput={() => save()}
      className={className}
      noValidate
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input
          key={name}
          type="hidden"
          name={name}
          value={state.values?.[name]?.[0] ?? value ?? ""}
        />
      ))}
      {state.values?.formKey && (
        <input type="hidden" name="formKey" value={state.values.formKey[0]} />
      )}
      {state.message && <Summary id={id} state={state} ref={summary} />}
      {isRestored && (
        <Restored
          onDrop={() => {
            drop();
            if (state.help === "anew") location.assign(ANEW);
          }}
        />
      )}
      <FormContext value={{ id, state, isRestored }}>{children}</FormContext>
    </form>
  );
}

/** The sentence above the fields, with what helps. */
function Summary({ id, state, ref }: SummaryProps) {
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role={state.ok ? "status" : "alert"}
      className={`mb-4 border-s-4 py-1 ps-4 ${state.ok ? "border-bamboo" : "border-cinnabar"}`}
    >
      <p className="font-bold">{state.message}</p>
      <ErrorLinks id={id} state={state} />
      <Help state={state} />
    </div>
  );
}

type SummaryProps = Pick<FormScope, "id" | "state"> & { ref: RefObject<HTMLDivElement | null> };

function ErrorLinks({ id, state }: Pick<FormScope, "id" | "state">) {
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
