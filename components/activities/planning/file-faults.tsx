"use client";

import { useForm } from "@/components/ui/action-form";

/** What is wrong with the lines of the file that was sent. */
export function FileFaults() {
  const { ok, data } = useForm();
  if (ok || !data) return null;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {Object.entries(data).map(([key, sentence]) => (
        <li key={key} className="py-1 text-cinnabar">
          {sentence}
        </li>
      ))}
    </ul>
  );
}
