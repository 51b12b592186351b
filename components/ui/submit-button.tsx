"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";

type Props = {
  children: ReactNode;
  primary?: boolean;
  className?: string;
  name?: string;
  value?: string | undefined;
  autoFocus?: boolean;
};

/** Submits the surrounding form; disabled while it is being sent. */
export function SubmitButton({ children, primary = false, className = "", ...button }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      disabled={pending}
      className={`button ${primary ? "button-primary" : ""} ${className}`}
      {...button}
    >
      {children}
    </button>
  );
}
