import * as z from "zod";
import { id, toList } from "@/lib/shared/forms/fields";
import { idParam, param } from "@/lib/shared/forms/search-params";
import { WishUrgency } from "@/prisma/generated/enums";

/** How many wishes are planned together. Staff would not read through more at once. */
export const BATCH_SIZES = [50, 200, 500, 1000] as const;
export const DEFAULT_SIZE = 200;
const MAX_PAIRS = 1000;

/** The query of the page's address: which wishes, and how many at most. */
export const batchViewSchema = z.object({
  /** Only those that are the own unit's turn, or only those of units below. */
  queue: param(z.enum(["dispatch", "belowDispatch"])),
  place: idParam,
  category: idParam,
  urgency: param(z.enum(WishUrgency)),
  most: param(z.coerce.number().pipe(z.literal(BATCH_SIZES))),
  /** Without JavaScript: whether all or none are ticked. */
  ticked: param(z.enum(["all", "none"])),
});

/** How many wishes are reviewed together: staff read each sentence. */
export const REVIEW_SIZES = [25, 50, 100] as const;
export const DEFAULT_REVIEW_SIZE = 50;
const MAX_REVIEWS = 100;

/** The query of 批量审单: which wishes are listed and, from the second step on, which of them were ticked. */
export const reviewViewSchema = batchViewSchema.extend({
  queue: param(z.enum(["review", "belowReview"])),
  most: param(z.coerce.number().pipe(z.literal(REVIEW_SIZES))),
  step: param(z.literal("preview")),
  wish: z
    .preprocess(toList, z.array(id).max(MAX_REVIEWS))
    .transform((chosen) => [...new Set(chosen)])
    .catch([]),
  /** The category of those that have none. */
  as: idParam,
});

const TO = "to.";

/** Whom a wish is offered to, as chosen in a select. */
export type BatchTarget = { to: "VOLUNTEER" | "TEAM"; id: string } | { to: "POOL" };

export function formatTarget(target: BatchTarget): string {
  return target.to === "POOL" ? "POOL" : `${target.to} ${target.id}`;
}

const target = z
  .string()
  .transform((value) => value.split(" "))
  .pipe(
    z.union([
      z.tuple([z.enum(["VOLUNTEER", "TEAM"]), id]).transform(([to, id]) => ({ to, id })),
      z.tuple([z.literal("POOL")]).transform(([to]) => ({ to })),
    ]),
  );

/**
 * For each ticked wish (`wish`) the target chosen for it (`to.<wish id>`). A wish without a target
 * is skipped.
 */
export const dispatchBatchSchema = z.preprocess(
  (form) => {
    const fields = form as Record<string, unknown>;
    const ticked = new Set(toList(fields.wish));
    const pairs = [...ticked].map((wishId) => ({
      wishId,
      target: fields[`${TO}${String(wishId)}`],
    }));
    return { wish: pairs.filter(({ target }) => target !== undefined) };
  },
  z
    .object({
      wish: z
        .array(z.object({ wishId: id, target }))
        .min(1, "pickOne")
        .max(MAX_PAIRS),
    })
    .transform(({ wish }) => ({ pairs: wish })),
);

/** A wish in the version in which the preview showed it. */
export function formatVersion({ id: wishId, version }: { id: string; version: number }): string {
  return `${wishId} ${version}`;
}

const versioned = z
  .string()
  .transform((value) => value.split(" "))
  .pipe(
    z.tuple([
      id,
      z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number),
    ]),
  )
  .transform(([wishId, version]) => ({ wishId, version }));

/** 批量审单: the ticked wishes of the preview (`wish`). */
export const reviewBatchSchema = z
  .object({
    wish: z.preprocess(toList, z.array(versioned).min(1, "pickOne").max(MAX_REVIEWS)),
    categoryId: id.optional(),
  })
  .transform(({ wish, categoryId }) => ({ wishes: wish, categoryId }));

export type ReviewView = z.output<typeof reviewViewSchema>;
export type ReviewBatch = z.output<typeof reviewBatchSchema>;
export type BatchView = z.output<typeof batchViewSchema>;
export type DispatchBatch = z.output<typeof dispatchBatchSchema>;
