/** 王小明 → 王**. A needy person's name is never public. Null (erased) → **. */
export function maskName(name: string | null): string {
  const [first = ""] = name?.trim() ?? "";
  return `${first}**`;
}

/** Replaces anything that may be a phone or ID number in a public text. */
export function maskDigits(text: string): string {
  return text.replace(/(?:[0-9０-９][\s\-–—.·]?){6,}[0-9０-９][Xx]?/g, "•••");
}
