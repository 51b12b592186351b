import * as z from "zod";
import type { ClockEvent } from "@/lib/orders/clocks/clock";
import { LimitUnit, type WishStatus } from "@/prisma/generated/enums";

const limit = z.object({ amount: z.number(), unit: z.enum(LimitUnit) }).optional();

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
