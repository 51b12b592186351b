import * as z from "zod";
import { monthField } from "@/lib/activities/plans/schema";
import { id, text } from "@/lib/shared/forms/fields";
import { pageParam } from "@/lib/shared/forms/paging";
import { param } from "@/lib/shared/forms/search-params";

/** 一月一发布: with theme (一月一主题) and example (一月一示范). */
export const publishMonthSchema = z.object({
  month: monthField,
  theme: text(40),
  themeText: text(500).optional(),
  demonstrationId: id.optional(),
});

/** The query of the page's address. */
export const programmeViewSchema = z.object({ month: param(monthField), page: pageParam });

export type PublishMonth = z.output<typeof publishMonthSchema>;
