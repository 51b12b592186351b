import type { ReactNode } from "react";

type Props = {
  /** What will be here. */
  title: ReactNode;
  /** How to begin. */
  children?: ReactNode;
};

/** Shown instead of an empty list. */
export function EmptyState({ title, children }: Props) {
  return (
    <div className="max-w-prose py-8">
      <p className="font-song text-lg font-bold">{title}</p>
      {children && <div className="mt-1 text-faded">{children}</div>}
    </div>
  );
}
