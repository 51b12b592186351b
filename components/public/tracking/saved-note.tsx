"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";

/** Shown once the surrounding form has been saved. */
export function SavedNote({ children }: { children: ReactNode }) {
  if (!useForm().ok) return null;
  return (
    <p role="status" className="border-l-4 border-bamboo pl-4 font-bold">
      {children}
    </p>
  );
}
