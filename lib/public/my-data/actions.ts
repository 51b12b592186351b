"use server";

import { redirect } from "next/navigation";
import type { Actor } from "@/lib/shared/auth/actor";
import { pageOfLink } from "@/lib/shared/auth/tracking-link.server";
import type { FormState } from "@/lib/shared/forms/forms";
import { runAction, runResidentAction } from "@/lib/shared/forms/run-action.server";
import { address } from "@/lib/shared/forms/search-params";
import { showSaved } from "@/lib/shared/forms/show-saved.server";
import { readSender } from "@/lib/shared/limits/sender.server";
import { afterCode } from "@/lib/shared/sign-in/code-step.server";
import * as commands from "@/lib/public/my-data/commands";
import type { FileProof } from "@/lib/public/my-data/file-proof.server";
import {
  changePhoneSchema,
  confirmSchema,
  type ChangePhone,
  type Confirm,
} from "@/lib/public/my-data/schema";

/** Shows a volunteer the link to their file, after a code. */
export async function exportMyData(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: confirmSchema,
    command: prepareFile,
    onSuccess: (proof) => fileLink(proof, formData, OF_VOLUNTEER),
  });
}

/** The same for the resident of a link. */
export async function exportOwnData(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: confirmSchema,
    command: prepareFile,
    onSuccess: (proof) => fileLink(proof, formData, ofLink(formData)),
  });
}

/** Deletes the account of a volunteer, after a code. */
export async function eraseMyData(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: confirmSchema,
    command: erase,
    onSuccess: (isErased) => erased(isErased, formData, OF_VOLUNTEER),
  });
}

/** Deletes the resident of a link, with every wish, after a code. */
export async function eraseOwnData(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: confirmSchema,
    command: erase,
    onSuccess: (isErased) => erased(isErased, formData, ofLink(formData)),
  });
}

/** Changes the phone of a volunteer, after a code to the old and one to the new phone. */
export async function changeMyPhone(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: changePhoneSchema,
    command: changePhone,
    onSuccess: (isChanged) => phoneChanged(isChanged, formData, OF_VOLUNTEER),
  });
}

/** The same for the resident of a link. */
export async function changeOwnPhone(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: changePhoneSchema,
    command: changePhone,
    onSuccess: (isChanged) => phoneChanged(isChanged, formData, ofLink(formData)),
  });
}

async function changePhone(actor: Actor, input: ChangePhone) {
  return commands.changeMyPhone(actor, input, new Date(), await readSender());
}

async function prepareFile(actor: Actor, input: Confirm) {
  return commands.exportMyData(actor, input, new Date(), await readSender());
}

async function erase(actor: Actor, input: Confirm) {
  return commands.eraseMyData(actor, input, new Date(), await readSender());
}

/** The page of a volunteer with these forms. */
const OF_VOLUNTEER = "/volunteer/profile/my-data";

/** The page of the resident whose link is in the form. */
const ofLink = (formData: FormData) => `${pageOfLink(formData)}/my-data`;

function fileLink(proof: FileProof | null, formData: FormData, page: string) {
  return afterCode(proof, formData, { page, id: "copy" }, (proven) => ({
    data: { file: address(`${page}/file`, proven) },
  }));
}

function erased(isErased: boolean, formData: FormData, page: string) {
  return afterCode(isErased, formData, { page, id: "erase" }, () => redirect("/erased"));
}

function phoneChanged(isChanged: boolean, formData: FormData, page: string) {
  return afterCode(isChanged, formData, { page, id: "phone" }, showSaved);
}
