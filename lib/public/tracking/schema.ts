import * as z from "zod";
import { phone, text } from "@/lib/shared/forms/fields";
import { plainTrackingNumber } from "@/lib/shared/auth/tracking-number";

export const openTrackingSchema = z.object({
  trackingNumber: text(20).transform(plainTrackingNumber),
  phone,
});

export type OpenTracking = z.output<typeof openTrackingSchema>;
