"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";

type Props = {
  /** The wish that is open beside the list. */
  openId?: string;
  title: ReactNode;
  children: ReactNode;
};

/** Keys to work the list without a mouse; Enter opens the link, or presses the button, that has the focus. */
export function DeskKeys({ openId, title, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();

  useEffect(() => {
    const actions = new Map([
      ["j", () => moveBy(1)],
      ["k", () => moveBy(-1)],
      ["d", () => toDispatch((href) => router.push(href))],
      ["/", () => document.getElementById("desk-search")?.focus()],
      ["?", () => setOpen((open) => !open)],
    ]);
    const press = (event: KeyboardEvent) => {
      const action = actions.get(event.key);
      if (!action || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
        return;
      }
      action();
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [router]);

  useEffect(() => {
    if (openId && location.hash === `#${DISPATCH}`) focusDispatch();
  }, [openId]);

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

/** The step on a wish's page. */
const DISPATCH = "dispatch";

function moveBy(step: 1 | -1) {
  const rows = listRows();
  const focused = rows.findIndex((row) => row === document.activeElement);
  const at = focused >= 0 ? focused : rows.findIndex((row) => row.ariaCurrent === "true");
  rows[at < 0 ? 0 : at + step]?.focus();
}

/** With the row that has the focus, else with the open wish, else with the first: to the button that sends. */
function toDispatch(go: (href: string) => void) {
  const rows = listRows();
  const focused = rows.find((row) => row === document.activeElement);
  if (focused && focused.ariaCurrent !== "true") return go(dispatchOf(focused));
  if (focusDispatch()) return;
  const [first] = rows;
  if (first) go(dispatchOf(first));
}

function dispatchOf({ pathname, search }: HTMLAnchorElement): string {
  return `${pathname}${search}#${DISPATCH}`;
}

/** Enter then sends what is proposed; false where nothing can be dispatched. */
function focusDispatch(): boolean {
  const step = document.getElementById(DISPATCH);
  const button = step?.querySelector<HTMLElement>(".button-primary");
  if (!button) return false;
  const fold = step?.closest("details");
  if (fold) fold.open = true;
  button.focus();
  return true;
}

function listRows(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>("a[data-row]")];
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
