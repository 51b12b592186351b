"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = {
  words: Record<"title" | "open" | "another", string>;
  /** The button that is there as long as nothing is asked. */
  children: ReactNode;
};

/** Asks, before a wish is recorded, whether it is the same as an open one. Enter says no, and the pile goes on. */
export function AlikeQuestion({ words, children }: Props) {
  const { data } = useForm();
  if (data?.alike === undefined) return children;
  return (
    <section role="alert" className="space-y-2 border-l-4 border-honey pl-4">
      <h2 className="text-[1.1rem]">{words.title}</h2>
      <p dir="auto" className="wrap-anywhere">
        {data.content}
      </p>
      <p className="text-faded tabular-nums">{data.made}</p>
      <div className="flex flex-wrap items-center gap-x-6">
        <SubmitButton primary autoFocus name="apartFrom" value={data.alike}>
          {words.another}
        </SubmitButton>
        <a href={`/desk/wishes/${data.alike}`} className="target">
          {words.open}
        </a>
      </div>
    </section>
  );
}
