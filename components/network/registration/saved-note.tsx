"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";

/** Said once the form around it was saved. */
export function SavedNote({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="font-bold text-bamboo">
      {useForm().ok && children}
    </p>
  );
}
