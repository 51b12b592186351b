"use client";

import { useForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = { words: Record<"title" | "ask" | "same" | "sameHint" | "another", string> };

/** Asks whether the wish is the same as an open one of this phone. Nothing is recorded before the answer. */
export function AlikeStep({ words }: Props) {
  const { data } = useForm();
  if (data?.step !== "alike") return null;
  return (
    <section role="alert" className="space-y-3 border-s-4 border-honey ps-4">
      <h2 className="text-[1.1rem]">{words.title}</h2>
      <blockquote dir="auto" className="font-song text-[1.2rem] wrap-anywhere">
        {data.content}
      </blockquote>
      <p className="text-faded tabular-nums">{data.made}</p>
      <p>{words.ask}</p>
      <SubmitButton name="sameAs" value={data.id} className="w-full">
        {words.same}
      </SubmitButton>
      <p className="text-faded">{words.sameHint}</p>
      <SubmitButton name="apartFrom" value={data.id} className="w-full">
        {words.another}
      </SubmitButton>
    </section>
  );
}
