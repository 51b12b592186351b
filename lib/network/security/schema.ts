import * as z from "zod";
import { id, tick } from "@/lib/shared/forms/fields";
import { pageParam } from "@/lib/shared/forms/paging";
import { searchTextParam } from "@/lib/shared/forms/search-params";
import { SecondFactorRule, SecurityMode } from "@/prisma/generated/enums";

export const setSecuritySchema = z.object({
  mode: z.enum(SecurityMode, { error: "pickOne" }),
  secondFactor: z.enum(SecondFactorRule, { error: "pickOne" }),
});

export const setRolesSchema = z.object({
  staffId: id,
  isAdmin: tick,
  isSecurityAdmin: tick,
  isAuditAdmin: tick,
});

export const staffIdSchema = z.object({ staffId: id });

/** The parameters of the address of the list of accounts; invalid ones are ignored. */
export const accountFilterSchema = z.object({ q: searchTextParam, page: pageParam });

export type SetSecurity = z.output<typeof setSecuritySchema>;
export type SetRoles = z.output<typeof setRolesSchema>;
export type StaffId = z.output<typeof staffIdSchema>;
export type AccountFilter = z.output<typeof accountFilterSchema>;
