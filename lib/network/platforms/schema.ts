import * as z from "zod";
import { direction } from "@/lib/network/menu/schema";
import { id, name } from "@/lib/shared/forms/fields";

const platform = { name: name(20), nameEn: name(40) };

export const addPlatformSchema = z.object(platform);

export const editPlatformSchema = z.object({ platformId: id, ...platform });

export const movePlatformSchema = z.object({ platformId: id, direction });

export const platformIdSchema = z.object({ platformId: id });

export type AddPlatform = z.output<typeof addPlatformSchema>;
export type EditPlatform = z.output<typeof editPlatformSchema>;
export type MovePlatform = z.output<typeof movePlatformSchema>;
export type PlatformId = z.output<typeof platformIdSchema>;
