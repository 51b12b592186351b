"use client";

import type { FormState } from "@/lib/shared/forms/forms";
import { useWords } from "@/components/ui/words";

/** The address at which a form with a second step begins anew. */
export const ANEW = "?step=new";

/** What helps where a form was not taken, as a link. The form and its words stay. */
export function Help({ state: { help, data } }: { state: FormState }) {
  const words = useWords();
  // The others are answers to our script; without it they are pages of their own.
  if (help === "anew") {
    return (
      <a href={ANEW} target="_self" className="target">
        {data?.anew}
      </a>
    );
  }
  if (help === "several") return <Several data={data ?? {}} />;
  if (!help || typeof document === "undefined") return null;
  if (help === "reload") {
    return (
      <a href={location.pathname + location.search} target="_self" className="target">
        {words.reload}
      </a>
    );
  }
  const isVolunteer = location.pathname.startsWith("/volunteer");
  return (
    <a
      href={isVolunteer ? "/sign-in/volunteer" : "/sign-in"}
      target="_blank"
      rel="noreferrer"
      className="target"
    >
      {words.signIn}
    </a>
  );
}

/** A link to each form that waits, by how its words begin. */
function Several({ data }: { data: NonNullable<FormState["data"]> }) {
  return (
    <ul>
      {Object.entries(data).map(([key, beginning]) => (
        <li key={key}>
          <a href={`?form=${key}`} className="target" dir="auto">
            {beginning}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Says that the form holds what was typed before, with a button that empties it. */
export function Restored({ onDrop }: { onDrop: () => void }) {
  const words = useWords();
  return (
    <div role="status" className="mb-4 border-s-4 border-honey py-1 ps-4">
      <p>{words.restored}</p>
      <button
        type="button"
        onClick={onDrop}
        className="target cursor-pointer text-indigo underline"
      >
        {words.anew}
      </button>
    </div>
  );
}
