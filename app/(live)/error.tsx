"use client";

import en from "@/lib/shared/i18n/en/crash.json";
import zh from "@/lib/shared/i18n/zh-CN/crash.json";

/** A client component, as the framework requires, so the language is read from the document. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const isEnglish = typeof document !== "undefined" && document.documentElement.lang === "en";
  const words = isEnglish ? en : zh;
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
