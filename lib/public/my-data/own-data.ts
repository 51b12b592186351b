import { maskName } from "@/lib/network/people/mask";
import { maskIdNumber } from "@/lib/network/registration/id-number";
import { HIDDEN, maskText } from "@/lib/shared/masking/personal-data";
import { maskEmail } from "@/lib/shared/mail/mask-email";
import type { PersonalColumnName } from "@/lib/shared/sealing/personal-columns";
import { maskPhone } from "@/lib/shared/sms/mask-phone";

/** A value that is stored, with the number of the wish and the moment it belongs to, if any. */
export type OwnEntry = { value: string; wish?: string; at?: Date };

/** What is stored about a person, by column, those without any left out. */
export type OwnData = { column: PersonalColumnName; entries: OwnEntry[] }[];

/** An entry for a value that may be missing. */
export function someEntry(value: string | null, about: Omit<OwnEntry, "value"> = {}): OwnEntry[] {
  return value === null || value === "" ? [] : [{ value, ...about }];
}

/** The data as it is shown to who has not typed a code: a link may be in other hands, a phone lie open. */
export function maskData(data: OwnData): OwnData {
  return data.map(({ column, entries }) => ({
    column,
    entries: entries.map((entry) => ({ ...entry, value: maskValue(column, entry.value) })),
  }));
}

const MASKS: Partial<Record<PersonalColumnName, (value: string) => string>> = {
  "residents.phoneSealed": maskPhone,
  "wishes.contactNameSealed": maskName,
  "wishes.addressSealed": () => HIDDEN,
  "wishes.contentSealed": () => HIDDEN,
  "wish_events.noteSealed": maskText,
  "helpers.nameSealed": maskName,
  "helpers.phoneSealed": maskPhone,
  "volunteers.phoneSealed": maskPhone,
  "volunteers.idNumberSealed": maskIdNumber,
  "volunteers.guardianNameSealed": maskName,
  "volunteers.guardianPhoneSealed": maskPhone,
  "notice_preferences.emailSealed": maskEmail,
};

function maskValue(column: PersonalColumnName, value: string): string {
  return MASKS[column]?.(value) ?? value;
}
