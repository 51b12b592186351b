import * as z from "zod";
import { id } from "@/lib/shared/forms/fields";

export const sessionIdSchema = z.object({ sessionId: id });

export const nothingSchema = z.object({});

export type SessionId = z.output<typeof sessionIdSchema>;
