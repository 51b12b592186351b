import * as z from "zod";
import { id, name, text, toList } from "@/lib/shared/forms/fields";
import { idParam, searchTextParam } from "@/lib/shared/forms/search-params";
import { SLOTS } from "@/lib/network/registration/availability";

/** Levels whose units invite speakers. */
export const INVITING_LEVELS = ["CENTER", "TOWNSHIP", "VILLAGE", "POINT"] as const;

const speaker = {
  name: name(20),
  unit: name(40)
    .optional()
    .transform((value = "") => value),
  teamId: id.optional().transform((value) => value ?? null),
  /** What they speak about, one a line or with commas between; each once. */
  fields: text(200).optional().transform(listFields),
  availability: z.preprocess(toList, z.array(z.enum(SLOTS)).max(SLOTS.length)),
  invitedBy: z.enum(INVITING_LEVELS, { error: "pickOne" }),
};

function listFields(typed = ""): string[] {
  const fields = typed.split(/[\n,，、;；]/).map((field) => field.trim());
  return [...new Set(fields.filter((field) => field !== ""))];
}

export const addSpeakerSchema = z.object(speaker);

export const editSpeakerSchema = z.object({ speakerId: id, ...speaker });

export const speakerIdSchema = z.object({ speakerId: id });

/** The parameters of the address of the roster. */
export const speakerFilterSchema = z.object({ q: searchTextParam, edit: idParam });

export type AddSpeaker = z.output<typeof addSpeakerSchema>;
export type EditSpeaker = z.output<typeof editSpeakerSchema>;
export type SpeakerId = z.output<typeof speakerIdSchema>;
export type SpeakerFilter = z.output<typeof speakerFilterSchema>;
