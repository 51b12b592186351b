import type { ReactNode } from "react";

type Tab = { href: string; label: ReactNode; isHere: boolean };

type Props = {
  /** The name of the tab list for screen readers. */
  label: string;
  tabs: Tab[];
};

/** Alternative views of a page, as links. */
export function Tabs({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-x-6 border-b border-line">
      {tabs.map(({ href, label: text, isHere }) => (
        <a
          key={href}
          href={href}
          aria-current={isHere ? "page" : undefined}
          className="target -mb-px border-b-2 border-transparent text-ink no-underline hover:border-edge aria-[current]:border-cinnabar aria-[current]:font-bold"
        >
          {text}
        </a>
      ))}
    </nav>
  );
}
