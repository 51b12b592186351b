import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";

type Props = { id?: string; title: string; isOpen: boolean; children: ReactNode };

/** A step that can be taken in several ways; closed unless it is expected next. */
export function Step({ id, title, isOpen, children }: Props) {
  return (
    <Disclosure
      id={id}
      open={isOpen}
      summary={<h3 className="text-ink">{title}</h3>}
      className="border-t border-line py-1"
    >
      <div className="max-w-prose space-y-4 pt-2 pb-4">{children}</div>
    </Disclosure>
  );
}
