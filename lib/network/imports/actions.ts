"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { getT } from "@/lib/shared/i18n/request.server";
import * as commands from "@/lib/network/imports/commands";
import {
  answerImportSchema,
  confirmImportSchema,
  importIdSchema,
  uploadPlacesSchema,
} from "@/lib/network/imports/schema";

export async function uploadPlaces(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: uploadPlacesSchema,
    command: commands.uploadPlaces,
    onSuccess: (importId) => redirect(`/admin/places/import/${importId}`),
  });
}

export async function answerImport(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: answerImportSchema,
    command: commands.answerImport,
    onSuccess: showAnswered,
  });
}

export async function answerAllSame(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: importIdSchema,
    command: commands.answerAllSame,
    onSuccess: showAnswered,
  });
}

export async function confirmImport(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: confirmImportSchema,
    command: commands.confirmImport,
    onSuccess: refresh,
  });
}

export async function undoImport(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: importIdSchema,
    command: commands.undoImport,
    onSuccess: refresh,
  });
}

async function showAnswered() {
  refresh();
  return { message: (await getT("imports"))("answer.saved") };
}
