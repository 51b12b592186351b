"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link of the main navigation; says which page one is on. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const isHere = usePathname() === href;
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isHere ? "page" : undefined}
      className="target text-ink no-underline decoration-cinnabar decoration-2 underline-offset-8 hover:underline aria-[current]:font-bold aria-[current]:underline"
    >
      {children}
    </Link>
  );
}
