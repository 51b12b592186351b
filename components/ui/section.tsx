import type { ReactNode } from "react";

type Props = { id: string; title: string; children: ReactNode };

/** A part of a page under a heading, by which a screen reader names it. */
export function Section({ id, title, children }: Props) {
  return (
    <section aria-labelledby={id} className="space-y-2">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
