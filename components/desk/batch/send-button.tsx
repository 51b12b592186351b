"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = { sending: ReactNode; words: ReactNode; children?: ReactNode };

/** The submit button beside what it will do (`children`), with a status while the batch is being sent: hundreds of wishes take some seconds. */
export function SendButton({ sending, words, children }: Props) {
  const { pending } = useFormStatus();
  return (
    <div className="sticky bottom-0 flex flex-wrap items-center gap-x-4 gap-y-1 bg-paper py-3">
      <SubmitButton primary className="w-full sm:w-auto">
        {words}
      </SubmitButton>
      {children}
      <p role="status">{pending && sending}</p>
    </div>
  );
}
