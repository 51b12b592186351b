"use client";

import { useShownPath } from "@/components/layout/shown-path";

type Props = { links: { href: string; label: string }[] };

/** The links of the main navigation: marks the current page, or the part it belongs to. */
export function NavLinks({ links }: Props) {
  const path = useShownPath();
  const [part] = links
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.length - one.length);
  return links.map(({ href, label }) => (
    <a
      key={href}
      href={href}
      aria-current={href !== part ? undefined : href === path ? "page" : "true"}
      className="target text-ink no-underline decoration-cinnabar decoration-2 underline-offset-8 hover:underline aria-[current]:font-bold aria-[current]:underline"
    >
      {label}
    </a>
  ));
}
