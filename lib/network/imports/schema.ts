import * as z from "zod";
import { id, tick, toList } from "@/lib/shared/forms/fields";
import { pageParam } from "@/lib/shared/forms/paging";
import { param } from "@/lib/shared/forms/search-params";
import { CHOOSABLE } from "@/lib/network/imports/decide";
import { PlaceImportKind } from "@/prisma/generated/enums";

/** A workbook of a county with pictures in it has some megabytes. */
const MAX_FILE_BYTES = 20_000_000;

export const uploadPlacesSchema = z.object({
  file: z.file({ error: "chooseFile" }).min(1, "chooseFile").max(MAX_FILE_BYTES, "fileTooLarge"),
  withQuasiUnits: tick,
});

export const importIdSchema = z.object({ importId: id });

export const confirmImportSchema = importIdSchema.extend({
  kinds: z.preprocess(toList, z.array(z.enum(CHOOSABLE)).max(CHOOSABLE.length)),
});

const ANSWER = /^answer\.(\d{1,7})$/;

/** Whether renumbered places are the same: a field for each, by the number of its line in the plan. */
export const answerImportSchema = z.looseObject({ importId: id }).transform((fields) => {
  const same: number[] = [];
  const apart: number[] = [];
  for (const [field, value] of Object.entries(fields)) {
    const seq = ANSWER.exec(field)?.[1];
    if (seq && value === "same") same.push(Number(seq));
    if (seq && value === "apart") apart.push(Number(seq));
  }
  return { importId: fields.importId, same, apart };
});

/** The parameters of the address of an import; invalid ones are ignored. */
export const importViewSchema = z.object({ kind: param(z.enum(PlaceImportKind)), page: pageParam });

export type UploadPlaces = z.output<typeof uploadPlacesSchema>;
export type ImportId = z.output<typeof importIdSchema>;
export type ConfirmImport = z.output<typeof confirmImportSchema>;
export type AnswerImport = z.output<typeof answerImportSchema>;
export type ImportView = z.output<typeof importViewSchema>;
