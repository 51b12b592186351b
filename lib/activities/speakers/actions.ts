"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import * as commands from "@/lib/activities/speakers/commands";
import {
  addSpeakerSchema,
  editSpeakerSchema,
  speakerIdSchema,
} from "@/lib/activities/speakers/schema";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction } from "@/lib/shared/forms/run-action.server";

const backToRoster = () => redirect("/admin/speakers");

export async function addSpeaker(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: addSpeakerSchema,
    command: commands.addSpeaker,
    onSuccess: backToRoster,
  });
}

export async function editSpeaker(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: editSpeakerSchema,
    command: commands.editSpeaker,
    onSuccess: backToRoster,
  });
}

export async function retireSpeaker(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: speakerIdSchema,
    command: commands.retireSpeaker,
    onSuccess: refresh,
  });
}

export async function returnSpeaker(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: speakerIdSchema,
    command: commands.returnSpeaker,
    onSuccess: refresh,
  });
}
