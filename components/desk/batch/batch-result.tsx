"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";

const SENT = "sent.";
const LEFT = "left.";

type Props = {
  title: ReactNode;
  /** Whether the list of the wishes that were sent stands open. */
  isOpen?: boolean;
};

/** The result for each wish of the batch sent last, each a link: first the wishes not sent, with the reason. */
export function BatchResult({ title, isOpen = false }: Props) {
  const lines = Object.entries(useForm().data ?? {});
  const sent = lines.filter(([key]) => key.startsWith(SENT));
  const left = lines.filter(([key]) => key.startsWith(LEFT));
  if (lines.length === 0) return null;
  return (
    <div className="border-b border-line pb-4">
      {left.length > 0 && <WishLinks lines={left} prefix={LEFT} />}
      {sent.length > 0 && (
        <Disclosure summary={title} open={isOpen}>
          <WishLinks lines={sent} prefix={SENT} />
        </Disclosure>
      )}
    </div>
  );
}

/** Shows its children until the form has a result for each wish. */
export function UntilResult({ children }: { children: ReactNode }) {
  return useForm().data ? null : children;
}

/** Shows its children from then on. */
export function AfterResult({ children }: { children: ReactNode }) {
  return useForm().data ? children : null;
}

function WishLinks({ lines, prefix }: { lines: [string, string][]; prefix: string }) {
  return (
    <ul className="list-disc pl-5">
      {lines.map(([key, words]) => (
        <li key={key}>
          <a href={`/desk/wishes/${key.slice(prefix.length)}`}>{words}</a>
        </li>
      ))}
    </ul>
  );
}
