import * as z from "zod";
import { id } from "@/lib/shared/forms/fields";

/** 并单: into which wish. */
export const mergeWishSchema = z.object({ wishId: id, intoId: id });

export const unmergeWishSchema = z.object({ wishId: id });

export type MergeWish = z.output<typeof mergeWishSchema>;
export type UnmergeWish = z.output<typeof unmergeWishSchema>;
