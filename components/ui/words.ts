import { useSyncExternalStore } from "react";
import crash from "@/lib/shared/i18n/zh-CN/crash.json";
import typing from "@/lib/shared/i18n/zh-CN/typing.json";

const CHINESE = { ...typing, crash };

/** What is only said with JavaScript: by forms while people type, and where something went wrong. */
export type Words = typeof CHINESE;

let english: Words | undefined;
const readers = new Set<() => void>();

/** The words in the language of the document. The English ones are loaded by pages in English. */
export function useWords(): Words {
  return useSyncExternalStore(subscribe, wordsNow, () => CHINESE);
}

/** The words that have been loaded by now. */
export function wordsNow(): Words {
  return isEnglish() ? (english ?? CHINESE) : CHINESE;
}

function isEnglish(): boolean {
  return document.documentElement.lang === "en";
}

function subscribe(tell: () => void): () => void {
  readers.add(tell);
  if (isEnglish() && !english) void loadEnglish();
  return () => readers.delete(tell);
}

async function loadEnglish(): Promise<void> {
  try {
    ({ ENGLISH: english } = await import("@/components/ui/english-words"));
  } catch {
    // Without network the Chinese words are better than none.
    return;
  }
  readers.forEach((tell) => tell());
}
