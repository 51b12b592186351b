"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";

/**
 * Follows plain links inside it by client-side navigation. For long lists: one listener costs less
 * than a client component for each link.
 */
export function SoftLinks({ className, children }: { className?: string; children: ReactNode }) {
  const router = useRouter();

  function follow(event: MouseEvent<HTMLDivElement>) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.origin !== location.origin || !isPlainClick(event)) return;
    event.preventDefault();
    router.push(link.pathname + link.search + link.hash);
  }

  return (
    <div onClick={follow} className={className}>
      {children}
    </div>
  );
}

/** Whether the click is not handled yet and not meant for a new tab. */
function isPlainClick(event: MouseEvent): boolean {
  const isModified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !isModified && !event.defaultPrevented;
}
