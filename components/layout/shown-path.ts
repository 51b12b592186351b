"use client";

import { usePathname } from "next/navigation";

const FILE_PATH = /^\/f\/[^/]+/;

/**
 * The path of this page as the browser shows it. While a page is made as a file (app/f), the
 * framework knows only the address the file has inside.
 */
export function useShownPath(): string {
  return usePathname().replace(FILE_PATH, "") || "/";
}
