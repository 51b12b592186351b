/** A text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function quotedList(texts: readonly string[]): string {
  return `ARRAY[${texts.map(quoted).join(", ")}]`;
}
