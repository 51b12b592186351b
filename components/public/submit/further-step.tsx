"use client";

import { lazy, useEffect, type ComponentProps } from "react";
import { useIsFurtherStep } from "@/components/shared/sign-in/code-step";
import { useForm } from "@/components/ui/action-form";

const loadSummary = () => import("@/components/public/submit/submit-summary");

// Without a boundary of their own the server waits for them, so that they are there without JavaScript.
const SubmitSummary = lazy(async () => ({ default: (await loadSummary()).SubmitSummary }));
const AlikeStep = lazy(async () => ({
  default: (await import("@/components/public/submit/alike-step")).AlikeStep,
}));

/** The fields, and above them in a further step their summary, which is loaded by then. */
export function SummaryInFurtherStep(props: ComponentProps<typeof SubmitSummary>) {
  useEffect(() => {
    // As soon as somebody begins to fill in the form, so that it is there if the network goes later.
    const load = () => void loadSummary().catch(() => undefined);
    document.addEventListener("input", load, { once: true });
    return () => document.removeEventListener("input", load);
  }, []);
  return useIsFurtherStep() ? <SubmitSummary {...props} /> : props.children;
}

/** The question whether the wish is the same as another one, which is loaded when it is asked. */
export function AlikeInFurtherStep(props: ComponentProps<typeof AlikeStep>) {
  return useForm().data?.step === "alike" ? <AlikeStep {...props} /> : null;
}
