/** Without it Excel in China reads UTF-8 as GBK. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** Excel runs text that begins so; an apostrophe in front keeps it text. */
export function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
