"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { useIsBrowser } from "@/components/ui/use-is-browser";

type Props = {
  /** The name of the checkboxes that are counted. */
  name: string;
  /** The text of the button by the number of ticked boxes, from 0. */
  labels: string[];
  initial: number;
  /** The text without JavaScript. */
  children: ReactNode;
};

/** The submit button of a form with checkboxes; its text says how many are ticked. */
export function AskButton({ name, labels, initial, children }: Props) {
  const marker = useRef<HTMLSpanElement>(null);
  const [ticked, setTicked] = useState(initial);

  useEffect(() => {
    const form = marker.current?.closest("form");
    const count = () =>
      setTicked(form?.querySelectorAll(`input[name="${name}"]:checked`).length ?? 0);
    form?.addEventListener("change", count);
    return () => form?.removeEventListener("change", count);
  }, [name]);

  return (
    <span ref={marker} className="step-buttons">
      <SubmitButton primary className="w-full sm:w-auto">
        {useIsBrowser() ? labels[ticked] : children}
      </SubmitButton>
    </span>
  );
}
