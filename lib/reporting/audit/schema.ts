import * as z from "zod";
import { text } from "@/lib/shared/forms/fields";
import { cursorParam } from "@/lib/shared/forms/paging";
import { dayParam, param, searchTextParam } from "@/lib/shared/forms/search-params";
import { AuditName } from "@/prisma/generated/enums";

/** The parameters of the address of the audit log; invalid ones are ignored. */
export const auditFilterSchema = z.object({
  q: searchTextParam,
  name: param(z.enum(AuditName)),
  from: dayParam,
  to: dayParam,
  before: cursorParam,
});

const ANCHOR = /^(\d{1,9})[ :]+([0-9a-f]{64})$/i;

/** A check of the log; with an anchor, as the mail to the city or the file says it: "128 9f86d0…". */
export const checkAuditSchema = z.object({
  anchor: text(100)
    .refine((typed) => ANCHOR.test(typed), "anchor")
    .transform((typed) => {
      const [, seq = "", hash = ""] = ANCHOR.exec(typed) ?? [];
      return { seq: Number(seq), hash: hash.toLowerCase() };
    })
    .optional(),
});

export type AuditFilter = z.output<typeof auditFilterSchema>;
export type CheckAudit = z.output<typeof checkAuditSchema>;
