import "server-only";
import type { KeyOwner } from "@/lib/shared/sealing/person-key.server";
import { open, seal, sealSome } from "@/lib/shared/sealing/seal.server";
import { idNumberDigest, phoneToken } from "@/lib/shared/sealing/token.server";

/** What is personal in a volunteer's row, as it was typed. */
export type VolunteerSecrets = {
  phone: string;
  idNumber: string;
  guardianName?: string | null | undefined;
  guardianPhone?: string | null | undefined;
};

/** The columns for what is personal, sealed under the volunteer's own key, with what finds it again. */
export function sealVolunteer(
  owner: KeyOwner,
  { phone, idNumber, guardianName, guardianPhone }: VolunteerSecrets,
) {
  const { id } = owner;
  return {
    id,
    personKey: owner.personKey,
    phoneSealed: seal(owner, "volunteers.phoneSealed", id, phone),
    phoneToken: phoneToken(phone),
    idNumberSealed: seal(owner, "volunteers.idNumberSealed", id, idNumber),
    idNumberDigest: idNumberDigest(idNumber),
    guardianNameSealed: sealSome(owner, "volunteers.guardianNameSealed", id, guardianName),
    guardianPhoneSealed: sealSome(owner, "volunteers.guardianPhoneSealed", id, guardianPhone),
  };
}

/** The columns of a volunteer's sealed data. */
export const SEALED_VOLUNTEER = {
  id: true,
  personKey: true,
  phoneSealed: true,
  idNumberSealed: true,
  guardianNameSealed: true,
  guardianPhoneSealed: true,
} as const;

type SealedVolunteer = KeyOwner & {
  phoneSealed: string | null;
  idNumberSealed: string | null;
  guardianNameSealed: string | null;
  guardianPhoneSealed: string | null;
};

/** Opens a volunteer's data; null where there is none, or the volunteer was erased. */
export function openVolunteer(row: SealedVolunteer) {
  return {
    phone: openVolunteerPhone(row),
    idNumber: open(row, "volunteers.idNumberSealed", row.id, row.idNumberSealed),
    guardianName: open(row, "volunteers.guardianNameSealed", row.id, row.guardianNameSealed),
    guardianPhone: open(row, "volunteers.guardianPhoneSealed", row.id, row.guardianPhoneSealed),
  };
}

export function openVolunteerPhone(row: KeyOwner & { phoneSealed: string | null }): string | null {
  return open(row, "volunteers.phoneSealed", row.id, row.phoneSealed);
}
