import * as z from "zod";
import { id } from "@/lib/shared/forms/fields";

export const recountSchema = z.object({ centerId: id });

export type RecountInput = z.output<typeof recountSchema>;
