"use client";

import { useWords } from "@/components/ui/words";

/** A client component, as the framework requires, so the language is read from the document. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const { crash: words } = useWords();
  return (
    <div className="max-w-prose space-y-4">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <button type="button" onClick={reset} className="button button-primary">
        {words.again}
      </button>
    </div>
  );
}
