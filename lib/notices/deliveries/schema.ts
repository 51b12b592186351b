import * as z from "zod";
import { id } from "@/lib/shared/forms/fields";
import { param } from "@/lib/shared/forms/search-params";
import { sortParams } from "@/lib/shared/forms/sorting";
import { cursorParam } from "@/lib/shared/forms/paging";
import { DeliveryStatus, NoticeChannel } from "@/prisma/generated/enums";

/** 再发一次 */
export const retryDeliverySchema = z.object({ deliveryId: id });

/** The parameters of the address of the outbox; invalid ones are ignored. */
export const outboxFilterSchema = z.object({
  status: param(z.enum(DeliveryStatus)),
  channel: param(z.enum(NoticeChannel)),
  ...sortParams(["made"]),
  before: cursorParam,
});

export const NEWEST_DELIVERIES = { column: "made", direction: "down" } as const;

export type RetryDelivery = z.output<typeof retryDeliverySchema>;
export type OutboxFilter = z.output<typeof outboxFilterSchema>;
