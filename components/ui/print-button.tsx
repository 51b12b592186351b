"use client";

import { useSyncExternalStore, type ReactNode } from "react";

/** Prints the page; without JavaScript the browser's own menu does. */
export function PrintButton({ children }: { children: ReactNode }) {
  const isBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  if (!isBrowser) return null;
  return (
    <button type="button" onClick={() => window.print()} className="button print-none">
      {children}
    </button>
  );
}
