import { maskText } from "@/lib/shared/masking/personal-data";

/** The columns from which the public sentence of a wish is read. */
export const PUBLIC_CONTENT_SELECT = { content: true, publicContent: true } as const;

type Row = { content: string; publicContent: string | null };

/**
 * The sentence of a wish for everybody who may not see phone and address: as the review left it, or,
 * for a row of an earlier release that the worker has not reached, as it is masked by rule.
 */
export function publicContentOf({ content, publicContent }: Row): string {
  return publicContent ?? maskText(content);
}

/** The row with the public sentence in place of the original. */
export function withPublicContent<Wish extends Row>(
  wish: Wish,
): Omit<Wish, "content" | "publicContent"> & { content: string } {
  const { content: _, publicContent: __, ...rest } = wish;
  return { ...rest, content: publicContentOf(wish) };
}
