/** The column of the public sentence of a wish. */
export const PUBLIC_CONTENT_SELECT = { publicContent: true } as const;

type Row = { publicContent: string };

/**
 * The sentence of a wish for everybody who may not see phone and address: masked, as the review left
 * it. The original is sealed where it differs.
 */
export function publicContentOf({ publicContent }: Row): string {
  return publicContent;
}

/** The row with the public sentence as its content. */
export function withPublicContent<Wish extends Row>(
  wish: Wish,
): Omit<Wish, "publicContent"> & { content: string } {
  const { publicContent: content, ...rest } = wish;
  return { ...rest, content };
}
