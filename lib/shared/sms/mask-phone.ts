/** 13812345678 → 138****5678, 0994-2345678 → 0994-****5678 */
export function maskPhone(phone: string): string {
  return phone.replace(/^(\d{3}|0\d{2,3}-)\d+(\d{4})$/, "$1****$2");
}
