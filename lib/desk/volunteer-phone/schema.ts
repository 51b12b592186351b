import * as z from "zod";
import { id } from "@/lib/shared/forms/fields";

/** A look at the phone of a volunteer who serves a wish. */
export const lookAtVolunteerPhoneSchema = z.object({ wishId: id, volunteerId: id });

/** The same at that of any volunteer whom the actor keeps. */
export const lookAtKeptPhoneSchema = z.object({ volunteerId: id });

export type LookAtVolunteerPhone = z.output<typeof lookAtVolunteerPhoneSchema>;
export type LookAtKeptPhone = z.output<typeof lookAtKeptPhoneSchema>;
