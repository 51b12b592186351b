import * as z from "zod";
import { alongside } from "@/lib/shared/forms/alongside";
import { identifier, secret } from "@/lib/shared/forms/fields";

/** Six digits from the app, or a recovery code; spaces between the digits make no difference. */
const factorCode = identifier(20).transform((typed) =>
  /^[\d\s\p{Pd}]+$/u.test(typed) ? typed.replace(/\D/g, "") : typed,
);

/** A password chosen for oneself, typed twice. The rules of the county are checked by the command. */
const newPassword = {
  newPassword: secret(200),
  repeated: secret(200),
};

type NewPassword = { newPassword: string; repeated: string };

const isRepeated = ({ newPassword, repeated }: NewPassword) => newPassword === repeated;

const NOT_REPEATED = alongside("repeated", "notRepeated");

export const factorCodeSchema = z.object({ factorCode });

export const firstPasswordSchema = z.object(newPassword).refine(isRepeated, NOT_REPEATED);

const oldPassword = secret(200);

export const ownPasswordSchema = z.object({ oldPassword });

export const changePasswordSchema = z
  .object({ oldPassword, ...newPassword })
  .refine(isRepeated, NOT_REPEATED);

export const nothingSchema = z.object({});

export type FactorCode = z.output<typeof factorCodeSchema>;
export type FirstPassword = z.output<typeof firstPasswordSchema>;
export type OwnPassword = z.output<typeof ownPasswordSchema>;
export type ChangePassword = z.output<typeof changePasswordSchema>;
