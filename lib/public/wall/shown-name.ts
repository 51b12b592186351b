/** The name of a place as it is shown. */
export function shownName({ name, label = name }: { name: string; label?: string }): string {
  return label;
}
