"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";

/** Shown once the surrounding form has been saved. */
export function SavedNote({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="font-bold text-bamboo">
      {useForm().ok && children}
    </p>
  );
}
