"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

type Props = {
  /** The wish that is open beside the list. */
  openId?: string;
  /** Of the button that explains the keys in the dialog `keys`. */
  title: string;
};

/** The element id of the step that each key leads to, on the page of a wish. */
const STEPS = [
  ["a", "approve"],
  ["r", "reject"],
  ["d", "dispatch"],
  ["s", "supply-nothing"],
] as const;

/**
 * The step of a wish whose page is being loaded, and whether Enter was pressed meanwhile. Outside of the
 * component, which each page mounts anew.
 */
let awaited = "";
let isEntered = false;

/** Keyboard shortcuts for the list; Enter opens the focused link or presses the focused button. */
export function DeskKeys({ openId, title }: Props) {
  const router = useRouter();
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const actions = new Map([
      ...STEPS.map(([key, id]) => [key, () => goToStep(id, (href) => router.push(href))] as const),
      ["j", () => moveFocus(1)],
      ["k", () => moveFocus(-1)],
      ["n", () => document.querySelector<HTMLElement>("[data-onward]")?.click()],
      ["/", () => document.getElementById("desk-search")?.focus()],
      ["?", showKeys],
    ]);
    const press = (event: KeyboardEvent) => {
      const action = event.key === "Enter" && awaited ? enter : actions.get(event.key);
      if (!action || isForOthers(event)) return;
      // What is typed ahead of a step that is about to be taken would undo it.
      if (!isEntered) action();
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    if (opener.current) opener.current.hidden = false;
    return () => document.removeEventListener("keydown", press);
  }, [router]);

  useEffect(() => {
    const id = awaited || location.hash.slice(1);
    if (openId && STEPS.some(([, step]) => step === id) && focusStep(id) && isEntered) {
      (document.activeElement as HTMLElement).click();
    }
    awaited = "";
    isEntered = false;
  }, [openId]);

  // Without JavaScript there are no shortcuts to explain.
  return (
    <button type="button" hidden ref={opener} onClick={showKeys} className="key-help">
      {title}
    </button>
  );
}

/** Whether the key is typed into a field, or goes with another one. */
function isForOthers({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isTyped =
    target instanceof HTMLElement && target.matches("input, select, textarea, dialog *");
  return ctrlKey || metaKey || altKey || isTyped;
}

function enter() {
  isEntered = true;
}

function showKeys() {
  (document.getElementById("keys") as HTMLDialogElement).showModal();
}

function moveFocus(step: 1 | -1) {
  awaited = "";
  const rows = listRows();
  const focused = rows.findIndex((row) => row === document.activeElement);
  const at = focused >= 0 ? focused : rows.findIndex((row) => row.ariaCurrent === "true");
  rows[at < 0 ? 0 : at + step]?.focus();
}

/** Goes to the step of the focused row, else of the open wish, else of the first row. */
function goToStep(id: string, go: (href: string) => void) {
  const rows = listRows();
  const focused = rows.find((row) => row === document.activeElement);
  const isElsewhere = focused && focused.ariaCurrent !== "true";
  if (!isElsewhere && focusStep(id)) return;
  const row = isElsewhere ? focused : document.getElementById("steps") ? undefined : rows[0];
  if (!row) return;
  awaited = id;
  go(`${row.pathname}${row.search}#${id}`);
}

/**
 * Focuses the first field that must be filled in, else the button of the step, which Enter then presses.
 * Returns false if the wish does not have the step now.
 */
function focusStep(id: string): boolean {
  const step = document.getElementById(id);
  const first = step?.querySelector<HTMLElement>("select:invalid, input:invalid, .button-primary");
  if (!first) return false;
  for (
    let fold = first.closest("details");
    fold;
    fold = fold.parentElement?.closest("details") ?? null
  ) {
    fold.open = true;
  }
  first.focus();
  return true;
}

function listRows(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>("a[data-row]")];
}
