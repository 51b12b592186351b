import * as z from "zod";
import type { ClockEvent } from "@/lib/orders/clocks/clock";
import { LimitUnit, WantedTime, type WishStatus } from "@/prisma/generated/enums";

const limit = z
  .object({ amount: z.number(), unit: z.enum(LimitUnit), wanted: z.enum(WantedTime).optional() })
  // A field that is absent stays absent, as in a limit that was never stored.
  .transform(({ wanted, ...given }) => (wanted ? { ...given, wanted } : given))
  .optional();

const dataSchema = z.object({
  limits: z
    .object({ step: limit, promise: limit, pause: limit })
    .transform(({ step, promise, pause }) => ({
      ...(step && { step }),
      ...(promise && { promise }),
      ...(pause && { pause }),
    }))
    .default({}),
  overdue: z.enum(["STEP", "PROMISE"]).nullable().default(null),
  happenedAt: z.coerce.date().optional(),
});

/** Reads from a stored event what moves the clocks. Throws if its data is malformed. */
export function clockEvent({
  data,
  ...event
}: {
  name: string;
  fromStatus: WishStatus | null;
  toStatus: WishStatus;
  at: Date;
  data: unknown;
}): ClockEvent {
  const { name, fromStatus, toStatus, at } = event;
  return { name, fromStatus, toStatus, at, ...dataSchema.parse(data) };
}
