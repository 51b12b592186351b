"use client";

import { useSyncExternalStore, type ReactNode } from "react";

/** Prints the page. Not rendered without JavaScript, where it could not work. */
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
