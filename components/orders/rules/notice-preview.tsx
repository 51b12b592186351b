"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";

/** What the server has read in the notice, line by line, and the button that saves it; nothing before. */
export function NoticePreview({ title, children }: { title: string; children: ReactNode }) {
  const preview = useForm().data?.preview;
  if (!preview) return null;
  return (
    <div className="space-y-3 border-l-4 border-line pl-4">
      <p className="font-bold">{title}</p>
      <ul className="space-y-1">
        {preview.split("\n").map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {children}
    </div>
  );
}
