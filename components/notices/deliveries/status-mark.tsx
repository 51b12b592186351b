import type { ReactNode } from "react";
import type { DeliveryStatus } from "@/prisma/generated/enums";

/** A shape for each status, so that nothing depends on color alone. */
const SHAPES: Record<DeliveryStatus, { path: string; look: string }> = {
  PENDING: { path: "M2 1H10L6 6 10 11H2L6 6Z", look: "text-faded" },
  SENDING: { path: "M1 5H7V2L11 6 7 10V7H1Z", look: "text-indigo" },
  SENT: { path: "M1 6 2.5 4.5 5 7 9.5 2 11 3.5 5 10Z", look: "text-bamboo" },
  FAILED: {
    path: "M2.5 1 6 4.5 9.5 1 11 2.5 7.5 6 11 9.5 9.5 11 6 7.5 2.5 11 1 9.5 4.5 6 1 2.5Z",
    look: "font-bold text-cinnabar",
  },
  OUTDATED: { path: "M1 5H11V7H1Z", look: "text-faded" },
  UNCERTAIN: {
    path: "M2 4A4 4 0 1 1 7 7.5V8.5H5V6A2 2 0 1 0 4 4ZM5 10H7V12H5Z",
    look: "font-bold text-amber",
  },
};

/** The status of a delivery by shape and text. */
export function StatusMark({ status, children }: { status: DeliveryStatus; children: ReactNode }) {
  const { path, look } = SHAPES[status];
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap ${look}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 shrink-0 fill-current">
        <path d={path} fillRule="evenodd" />
      </svg>
      {children}
    </span>
  );
}
