import type { ReactNode } from "react";

type Props = {
  id?: string;
  /** The line that opens it; may hold a heading. */
  summary: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
};

/** Content folded under a summary; works without JavaScript. */
export function Disclosure({ id, summary, open, className, children }: Props) {
  return (
    <details id={id} open={open} className={className}>
      <summary className="target cursor-pointer gap-2 text-indigo">
        <svg
          viewBox="0 0 12 12"
          width="12"
          height="12"
          aria-hidden="true"
          className="size-3 shrink-0 fill-none stroke-current [[open]>summary>&]:[transform:rotate(90deg)]"
          strokeWidth="2"
        >
          <path d="M4 1 9 6 4 11" />
        </svg>
        <span>{summary}</span>
      </summary>
      {children}
    </details>
  );
}
