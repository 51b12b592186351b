"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";

const SENT = "sent.";
const LEFT = "left.";

/** The result for each wish of the batch sent last: first the wishes not sent, with the reason. */
export function BatchResult({ title }: { title: ReactNode }) {
  const lines = Object.entries(useForm().data ?? {});
  const sent = lines.filter(([key]) => key.startsWith(SENT));
  const left = lines.filter(([key]) => key.startsWith(LEFT));
  if (lines.length === 0) return null;
  return (
    <div className="border-b border-line pb-4">
      {left.length > 0 && (
        <ul className="list-disc pl-5">
          {left.map(([key, words]) => (
            <li key={key}>
              <a href={`/desk/wishes/${key.slice(LEFT.length)}`}>{words}</a>
            </li>
          ))}
        </ul>
      )}
      {sent.length > 0 && (
        <Disclosure summary={title}>
          <ul className="list-disc pl-5">
            {sent.map(([key, words]) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
