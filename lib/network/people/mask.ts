/** 王小明 → 王**. A needy person's name is never public. */
export function maskName(name: string): string {
  const [first = ""] = name.trim();
  return `${first}**`;
}

/** 13812345678 → 138****5678 */
export function maskPhone(phone: string): string {
  return phone.replace(/^(\d{3})\d+(\d{4})$/, "$1****$2");
}
