import * as z from "zod";
import { phone, text } from "@/lib/shared/forms/fields";
import { parseTrackingNumber } from "@/lib/shared/auth/tracking-number";

export const openTrackingSchema = z.object({
  trackingNumber: text(20).transform(parseTrackingNumber),
  phone,
});

export type OpenTracking = z.output<typeof openTrackingSchema>;
