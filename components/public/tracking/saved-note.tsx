"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";

/** Shown once the surrounding form has been saved. */
export function SavedNote({ children }: { children: ReactNode }) {
  const { ok, values } = useForm();
  if (!ok || values) return null;
  return (
    <p role="status" className="border-s-4 border-bamboo ps-4 font-bold">
      {children}
    </p>
  );
}
