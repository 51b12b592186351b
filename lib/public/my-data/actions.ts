"use server";

import { redirect } from "next/navigation";
import type { Actor } from "@/lib/shared/auth/actor";
import { linkPath, WISH_LINK } from "@/lib/shared/auth/tracking-link.server";
import { typedValues, type FormState } from "@/lib/shared/forms/forms";
import { runAction, runResidentAction } from "@/lib/shared/forms/run-action.server";
import { address } from "@/lib/shared/forms/search-params";
import { showSaved } from "@/lib/shared/forms/show-saved.server";
import { readSender } from "@/lib/shared/limits/sender.server";
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
    onSuccess: (proof) => fileLink(proof, "/volunteer/profile/my-data", formData),
  });
}

/** The same for the resident of a link. */
export async function exportOwnData(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: confirmSchema,
    command: prepareFile,
    onSuccess: (proof) => {
      const { trackingNumber: [number = ""] = [], trackingKey: [key = ""] = [] } =
        typedValues(formData);
      const page = linkPath(WISH_LINK, number, key);
      return fileLink(proof, `${page}/my-data`, formData);
    },
  });
}

/** Deletes the account of a volunteer, after a code. */
export async function eraseMyData(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: confirmSchema,
    command: erase,
    onSuccess: (isErased) => (isErased ? redirect("/erased") : codeStep(formData)),
  });
}

/** Deletes the resident of a link, with every wish, after a code. */
export async function eraseOwnData(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: confirmSchema,
    command: erase,
    onSuccess: (isErased) => (isErased ? redirect("/erased") : codeStep(formData)),
  });
}

/** Changes the phone of a volunteer, after a code to the old and one to the new phone. */
export async function changeMyPhone(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: changePhoneSchema,
    command: changePhone,
    onSuccess: (isChanged) => (isChanged ? showSaved() : codeStep(formData)),
  });
}

/** The same for the resident of a link. */
export async function changeOwnPhone(_: FormState, formData: FormData) {
  return runResidentAction(formData, {
    schema: changePhoneSchema,
    command: changePhone,
    onSuccess: (isChanged) => (isChanged ? showSaved() : codeStep(formData)),
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

function fileLink(proof: FileProof | null, path: string, formData: FormData) {
  return proof ? { data: { file: address(`${path}/file`, proof) } } : codeStep(formData);
}

function codeStep(formData: FormData) {
  return { data: { step: "code" }, values: typedValues(formData) };
}
