"use client";

import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = {
  /** Boxes of this name are counted. */
  name: string;
  /** What the button says with none of them ticked, one, two … */
  labels: string[];
  initial: number;
  /** What it says where nothing counts. */
  children: ReactNode;
};

/** The button of a form with boxes to tick, which says how many are. */
export function AskButton({ name, labels, initial, children }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  const [ticked, setTicked] = useState(initial);

  useEffect(() => {
    const form = place.current?.closest("form");
    const count = () =>
      setTicked(form?.querySelectorAll(`input[name="${name}"]:checked`).length ?? 0);
    form?.addEventListener("change", count);
    return () => form?.removeEventListener("change", count);
  }, [name]);

  return (
    <span ref={place} className="block">
      <SubmitButton primary className="w-full sm:w-auto">
        {useIsBrowser() ? labels[ticked] : children}
      </SubmitButton>
    </span>
  );
}

function useIsBrowser(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
