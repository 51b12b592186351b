import type { Messages } from "@/lib/shared/i18n/messages";
import type { PersonalColumnName } from "@/lib/shared/sealing/personal-columns";

type Label = keyof Messages["personal"]["column"];

/** What each column is called that a person finds; a test says that none is missing. */
export const COLUMN_LABELS: Partial<Record<PersonalColumnName, Label>> = {
  "residents.phoneSealed": "phone",
  "wishes.contactNameSealed": "contactName",
  "wishes.addressSealed": "address",
  "wishes.publicContent": "publicContent",
  "wishes.contentSealed": "content",
  "wishes.language": "language",
  "wish_events.noteSealed": "note",
  "helpers.nameSealed": "helperName",
  "helpers.phoneSealed": "helperPhone",
  "volunteers.phoneSealed": "phone",
  "volunteers.idNumberSealed": "idNumber",
  "volunteers.guardianNameSealed": "guardianName",
  "volunteers.guardianPhoneSealed": "guardianPhone",
  "volunteers.name": "name",
  "volunteers.number": "number",
  "volunteers.ageAtRegistration": "age",
  "volunteers.skills": "skills",
  "volunteers.availability": "availability",
  "volunteers.languages": "languages",
  "sessions.device": "device",
  "sessions.network": "network",
  "notice_preferences.emailSealed": "email",
};
