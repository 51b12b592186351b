import type { ReactNode } from "react";

type Props = {
  /** Unique on the page. */
  id: string;
  /** Markup made by lib/reporting/charts, which escapes every name. */
  svg: string;
  /** What the picture shows: the text alternative. */
  caption: ReactNode;
  className?: string;
  /** The same numbers as a table, where they do not stand elsewhere on the page. */
  children?: ReactNode;
};

/** A picture that grows with its container, and scrolls where its text would be too small. */
export function Picture({ id, svg, caption, className = "max-w-[32rem]", children }: Props) {
  return (
    <figure className="min-w-0 space-y-2">
      <figcaption id={`${id}-caption`} className="text-faded">
        {caption}
      </figcaption>
      <div
        role="region"
        aria-labelledby={`${id}-caption`}
        tabIndex={0}
        className="overflow-x-auto print:overflow-visible"
      >
        <div
          aria-hidden="true"
          className={`min-w-80 ${className}`}
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      </div>
      {children}
    </figure>
  );
}
