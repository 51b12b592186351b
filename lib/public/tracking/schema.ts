import * as z from "zod";
import { identifier, phone } from "@/lib/shared/forms/fields";
import { parseTrackingNumber } from "@/lib/shared/auth/tracking-number";

export const openTrackingSchema = z.object({
  trackingNumber: identifier(20).transform(parseTrackingNumber),
  phone,
});

export type OpenTracking = z.output<typeof openTrackingSchema>;
