"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";

type Props = {
  /** The wish that is open beside the list. */
  openId?: string;
  title: ReactNode;
  children: ReactNode;
};

/** Keyboard shortcuts for the list; Enter opens the focused link or presses the focused button. */
export function DeskKeys({ openId, title, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();

  useEffect(() => {
    const actions = new Map([
      ["j", () => moveFocus(1)],
      ["k", () => moveFocus(-1)],
      ["d", () => goToDispatch((href) => router.push(href))],
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

  // Without JavaScript there are no shortcuts to explain.
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

/** The element id of the dispatch step on the page of a wish. */
const DISPATCH = "dispatch";

function moveFocus(step: 1 | -1) {
  const rows = listRows();
  const focused = rows.findIndex((row) => row === document.activeElement);
  const at = focused >= 0 ? focused : rows.findIndex((row) => row.ariaCurrent === "true");
  rows[at < 0 ? 0 : at + step]?.focus();
}

/** Goes to the dispatch button of the focused row, else of the open wish, else of the first row. */
function goToDispatch(go: (href: string) => void) {
  const rows = listRows();
  const focused = rows.find((row) => row === document.activeElement);
  if (focused && focused.ariaCurrent !== "true") return go(dispatchHref(focused));
  if (focusDispatch()) return;
  const [first] = rows;
  if (first) go(dispatchHref(first));
}

function dispatchHref({ pathname, search }: HTMLAnchorElement): string {
  return `${pathname}${search}#${DISPATCH}`;
}

/** Focuses the dispatch button, so that Enter sends the proposal. Returns false if the wish cannot be dispatched. */
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
