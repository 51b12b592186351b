import type { ReactNode } from "react";

type Props = {
  /** Of this picture on its page. */
  id: string;
  /** Markup made by lib/charts: it escapes every name. */
  svg: string;
  /** What is to be seen, in words: the text alternative. */
  caption: ReactNode;
  className?: string;
  /** The same numbers as a table. */
  children: ReactNode;
};

/** A picture that grows with its place and with the text; where its letters would be too small it scrolls. */
export function Picture({ id, svg, caption, className = "max-w-[32rem]", children }: Props) {
  return (
    <figure className="min-w-0 space-y-2">
      <figcaption id={`${id}-caption`}>{caption}</figcaption>
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
