/** 王小明 → 王**. A needy person's name is never public. Null (erased) → **. */
export function maskName(name: string | null): string {
  const [first = ""] = name?.trim() ?? "";
  return `${first}**`;
}
