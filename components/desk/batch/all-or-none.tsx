"use client";

import type { MouseEvent } from "react";

type Choice = { href: string; words: string };

type Props = {
  /** The name of the checkboxes. */
  name: string;
  all: Choice;
  none: Choice;
};

/** 全选 and 全不选 of the checkboxes of the form: links that load the list anew where there is no JavaScript. */
export function AllOrNone({ name, all, none }: Props) {
  return (
    <p className="flex flex-wrap gap-x-6">
      <a href={all.href} className="target" onClick={(event) => tickAll(event, name, true)}>
        {all.words}
      </a>
      <a href={none.href} className="target" onClick={(event) => tickAll(event, name, false)}>
        {none.words}
      </a>
    </p>
  );
}

function tickAll(event: MouseEvent<HTMLAnchorElement>, name: string, isTicked: boolean) {
  const form = event.currentTarget.closest("form");
  if (!form) return;
  event.preventDefault();
  for (const box of form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    box.checked = isTicked;
  }
  for (const kind of ["input", "change"]) form.dispatchEvent(new Event(kind, { bubbles: true }));
}
