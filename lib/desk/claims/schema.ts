import * as z from "zod";
import { id } from "@/lib/shared/forms/fields";

/** A wish to be taken into one's hands, or given back. */
export const claimSchema = z.object({ wishId: id });

export type Claim = z.output<typeof claimSchema>;
