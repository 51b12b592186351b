import * as z from "zod";
import { code, phone, text } from "@/lib/fields";

export const signInStaffSchema = z.object({ userName: text(40), password: text(200) });

/** Without `code` one is sent to the phone. */
export const signInVolunteerSchema = z.object({ phone, code: code.optional() });

export const signOutSchema = z.object({});

export type SignInStaff = z.output<typeof signInStaffSchema>;
export type SignInVolunteer = z.output<typeof signInVolunteerSchema>;
