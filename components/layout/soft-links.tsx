"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Follows the plain links of every page by client-side navigation: one listener costs less than a client
 * component for each link. A link that the browser is to follow itself says so: by `download` if it leads
 * to a file, by `target="_self"` if the whole page is to be loaded.
 */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    function follow(event: MouseEvent) {
      const link = event.target instanceof Element && event.target.closest("a");
      if (!(link instanceof HTMLAnchorElement) || !isPlainClick(event) || !isOtherPage(link))
        return;
      event.preventDefault();
      router.push(link.pathname + link.search + link.hash);
    }
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}

/** Whether the click is not handled yet and not meant for a new tab. */
function isPlainClick(event: MouseEvent): boolean {
  const isModified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !isModified && !event.defaultPrevented;
}

/** Whether the link leads to a page of the product that is not this one. */
function isOtherPage(link: HTMLAnchorElement): boolean {
  if (link.origin !== location.origin || link.target !== "" || link.hasAttribute("download")) {
    return false;
  }
  const isHere = link.pathname === location.pathname && link.search === location.search;
  return !(isHere && link.hash !== "");
}
