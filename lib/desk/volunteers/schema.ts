import * as z from "zod";
import { cursorParam } from "@/lib/shared/forms/paging";

/** The query of the address of a volunteer's page: the last row of the page before, of each list. */
export const volunteerViewSchema = z.object({ before: cursorParam, askedBefore: cursorParam });

export type VolunteerView = z.output<typeof volunteerViewSchema>;
