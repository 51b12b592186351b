"use server";

import { getLocale } from "@/lib/shared/i18n/request.server";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { PlacePassword } from "@/lib/network/people/many-accounts.data";
import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import { refresh } from "next/cache";
import type { FormState } from "@/lib/shared/forms/forms";
import * as commands from "@/lib/network/people/commands";
import {
  addManyStaffSchema,
  addStaffSchema,
  changeVolunteerPhoneSchema,
  editStaffSchema,
  linkVolunteerSchema,
  staffIdSchema,
  volunteerIdSchema,
} from "@/lib/network/people/schema";
import { afterCode } from "@/lib/shared/sign-in/code-step.server";
import { readSender } from "@/lib/shared/limits/sender.server";
import { runAction } from "@/lib/shared/forms/run-action.server";
import { showSaved } from "@/lib/shared/forms/show-saved.server";

/** The generated password is shown in the answer to this form and never again. */
export async function addStaff(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: addStaffSchema,
    command: commands.addStaff,
    onSuccess: (data) => ({ data }),
  });
}

/** The generated passwords are in the answer to this form and nowhere else: `<number>.place`, `.userName`, `.password`. */
export async function addManyStaff(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: addManyStaffSchema,
    command: commands.addManyStaff,
    onSuccess: async (accounts) => ({ data: toFields(accounts, await getLocale()) }),
  });
}

export async function editStaff(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: editStaffSchema,
    command: commands.editStaff,
    onSuccess: showSaved,
  });
}

export async function linkVolunteer(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: linkVolunteerSchema,
    command: commands.linkVolunteer,
    onSuccess: showSaved,
  });
}

/** As for `addStaff`. */
export async function resetPassword(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: staffIdSchema,
    command: commands.resetPassword,
    onSuccess: (data) => ({ data }),
  });
}

export async function enableStaff(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: staffIdSchema,
    command: commands.enableStaff,
    onSuccess: refresh,
  });
}

export async function enableVolunteer(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: volunteerIdSchema,
    command: commands.enableVolunteer,
    onSuccess: refresh,
  });
}

/** Gives a volunteer another phone, after a code to it. */
export async function changeVolunteerPhone(_: FormState, formData: FormData) {
  return runAction(formData, {
    schema: changeVolunteerPhoneSchema,
    command: async (actor, input) =>
      commands.changePhoneByStaff(actor, input, new Date(), await readSender()),
    onSuccess: (isChanged, { volunteerId }) => {
      const place = { page: "/admin/people/volunteers", id: `phone-${volunteerId}` };
      return afterCode(isChanged, formData, place, showSaved);
    },
  });
}

/** Each place by its name for readers of this language. */
function toFields(accounts: PlacePassword[], locale: Locale): Record<string, string> {
  return Object.fromEntries(
    accounts.flatMap((account, index) =>
      Object.entries({ ...account, place: fullPlaceName(account.place, locale) }).map(
        ([field, value]) => [`${index}.${field}`, value],
      ),
    ),
  );
}
