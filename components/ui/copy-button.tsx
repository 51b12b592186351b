"use client";

import { useState, useSyncExternalStore, type ReactNode } from "react";

type Props = {
  text: string;
  /** What the button says once the text was copied. */
  copied: string;
  children: ReactNode;
};

/** Copies a text. Rendered only where the browser can. */
export function CopyButton({ text, copied, children }: Props) {
  const [isCopied, setIsCopied] = useState(false);
  if (!useCanCopy()) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  };
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      <span role="status">{isCopied ? copied : children}</span>
    </button>
  );
}

/** False on the server, during hydration, and without a clipboard, as on pages without TLS. */
function useCanCopy(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => "clipboard" in navigator,
    () => false,
  );
}
