"use client";

import { useForm } from "@/components/ui/action-form";

/** The link to the file, once a code has been confirmed. */
export function FileLink({ note, label }: { note: string; label: string }) {
  const file = useForm().data?.file;
  if (!file) return null;
  return (
    <p role="status" className="border-s-4 border-bamboo ps-4">
      {note}{" "}
      <a href={file} download className="target font-bold">
        {label}
      </a>
    </p>
  );
}
