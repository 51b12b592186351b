"use client";

import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";

/** Keys to work the list without a mouse; Enter opens the link that has the focus. */
export function DeskKeys({ title, children }: { title: ReactNode; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "j") moveBy(1);
      else if (event.key === "k") moveBy(-1);
      else if (event.key === "/") document.getElementById("desk-search")?.focus();
      else if (event.key === "?") setOpen((open) => !open);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  // Without JavaScript there are no keys to speak of.
  if (!useIsBrowser()) return null;
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="mt-6 hidden text-faded @4xl:block"
    >
      <summary className="target cursor-pointer">{title}</summary>
      {children}
    </details>
  );
}

function moveBy(step: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const at = focused >= 0 ? focused : rows.findIndex((row) => row.ariaCurrent === "true");
  rows[at < 0 ? 0 : at + step]?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea");
}

function useIsBrowser(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
