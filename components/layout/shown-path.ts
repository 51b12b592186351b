"use client";

import { usePathname } from "next/navigation";

const FILE_PATH = /^\/f\/[^/]+/;

/**
 * The path of the current page as the browser shows it. While a page is rendered as a file (app/f),
 * the framework knows only the internal address of the file.
 */
export function useShownPath(): string {
  return usePathname().replace(FILE_PATH, "") || "/";
}
