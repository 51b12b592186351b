const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/** Whether these are the 18 characters of a citizen ID number: digits, a real day of birth, checksum (GB 11643). */
export function isIdNumber(text: string): boolean {
  return /^[1-9]\d{16}[\dX]$/.test(text) && birthDateOf(text) !== null && hasRightChecksum(text);
}

/** The day of birth in an ID number, at midnight UTC; null if it is not a day of these two centuries. */
export function birthDateOf(idNumber: string): Date | null {
  if (!/^\d{6}(?:19|20)/.test(idNumber)) return null;
  const iso = idNumber.slice(6, 14).replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  const date = new Date(`${iso}T00:00:00Z`);
  // Date makes 1 March of 30 February.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? date : null;
}

/** The 18th character for the first 17 digits: ISO 7064 MOD 11-2. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECKS.charAt(sum % 11);
}

/** 11010519491231002X → 1101**********002X: where it was issued and the last four, as on forms. */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 4)}**********${idNumber.slice(-4)}`;
}

function hasRightChecksum(idNumber: string): boolean {
  return checkCharacter(idNumber.slice(0, 17)) === idNumber.charAt(17);
}
