import { maskIdNumber } from "@/lib/network/registration/id-number";
import { maskName } from "@/lib/network/people/mask";
import { maskText } from "@/lib/shared/masking/personal-data";
import { maskPhone } from "@/lib/shared/sms/mask-phone";

/** The values of a person that an entry tells as they were and are. */
export const PERSON_VALUES = [
  "name",
  "idNumber",
  "phone",
  "guardianName",
  "guardianPhone",
  "contactName",
] as const;

export type PersonValue = (typeof PERSON_VALUES)[number];

/** How the reader of the log sees a value. Names of volunteers are plain for whoever keeps them. */
export const VALUE_MASKS: Record<PersonValue | "reason", (value: string) => string> = {
  name: (name) => name,
  idNumber: maskIdNumber,
  phone: maskPhone,
  guardianName: (name) => name,
  guardianPhone: maskPhone,
  contactName: maskName,
  reason: maskText,
};
