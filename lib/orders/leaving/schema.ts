import * as z from "zod";
import { id, MAX_IDS, toList } from "@/lib/shared/forms/fields";

/** What stands in the place of a leader when a team is closed. */
export const CLOSE_TEAM = "close";

/** "<team>:<member>" or "<team>:close". */
const successor = z
  .string()
  .transform((typed) => typed.split(":", 2))
  .pipe(z.tuple([id, z.union([z.literal(CLOSE_TEAM), id])], { error: "pickOne" }))
  .transform(([teamId, leader]) => ({
    teamId,
    leaderId: leader === CLOSE_TEAM ? null : leader,
  }));

/** Who leads each team of a leader who leaves; a team without an answer is refused by the command. */
export const successors = z.preprocess(toList, z.array(successor).max(MAX_IDS, "tooMany"));

export const disableVolunteerSchema = z.object({ volunteerId: id, successors });

export type DisableVolunteer = z.output<typeof disableVolunteerSchema>;
