"use client";

export type PaneLink = { href: string; words: string; count?: number; isHere?: boolean };

/** A list of links with counts. A client component, since their data is smaller than their elements. */
export function PaneLinks({ links, labelledBy }: { links: PaneLink[]; labelledBy?: string }) {
  return (
    <ul aria-labelledby={labelledBy}>
      {links.map(({ href, words, count, isHere = false }) => (
        <li key={href}>
          <a href={href} aria-current={isHere ? "page" : undefined} className="target pane-link">
            {words}
            {count !== undefined && <span className={count > 0 ? undefined : "none"}>{count}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
