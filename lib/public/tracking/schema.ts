import * as z from "zod";
import { inTwoSteps } from "@/lib/shared/sign-in/schema";
import { code, phone } from "@/lib/shared/forms/fields";
import { param } from "@/lib/shared/forms/search-params";

/** Without `code`, a code is sent to the phone. */
export const openTrackingSchema = inTwoSteps(z.object({ phone, code: code.optional() }));

export const leaveTrackingSchema = z.object({});

/** `link`: a tracking link that opens nothing has led here. */
export const trackViewSchema = z.object({ link: param(z.literal("over")) });

export type OpenTracking = z.output<typeof openTrackingSchema>;
