import { toPlain } from "@/lib/shared/forms/clean-text";

/** A number as people write and paste it: digits in groups, perhaps with the code of the country. */
const WRITTEN = /\+?\(?\d(?:[\s\p{Pd}.()·/]*\d)*/gu;

const MOBILE = /^1[3-9]\d{9}$/;

/** A landline with its area code: three digits in the largest cities, else four. */
const LANDLINE = /^(?:(010|02\d)([2-8]\d{7})|(0[3-9]\d\d)([2-8]\d{6,7}))$/;

/** Why there is no mobile number in a text: a key of the messages under `fields`, and the digits there are. */
type NoPhone = {
  fault: "phoneDigits" | "phoneLength" | "phoneMobile" | "phoneTwo";
  length: number;
};

/**
 * The mainland mobile number in a text, in which there may be words around it: 11 digits without spaces,
 * dashes and the code of the country.
 */
export function readPhone(typed: string): string | NoPhone {
  const written = toPlain(typed).match(WRITTEN) ?? [];
  const mobiles = new Set(written.flatMap((row) => numbersIn(row, toMobile)));
  const [mobile] = mobiles;
  if (mobile !== undefined && mobiles.size === 1) return mobile;
  const [digits = ""] = written.map(withoutCountry).sort((a, b) => b.length - a.length);
  return { fault: faultOf(digits, mobiles.size), length: digits.length };
}

/**
 * The phone in a text, whether mobile or landline; a landline is written with a dash after its area code,
 * as 0994-2345678. Null if there is none, or more than one.
 */
export function readAnyPhone(typed: string): string | null {
  const written = toPlain(typed).match(WRITTEN) ?? [];
  const phones = new Set(written.flatMap((row) => numbersIn(row, toAnyPhone)));
  const [phone] = phones;
  return phone !== undefined && phones.size === 1 ? phone : null;
}

/** Whether an SMS reaches the phone. */
export function isMobile(phone: string): boolean {
  return MOBILE.test(phone);
}

/** The landline that these characters are, as 0994-2345678, or null. */
export function toLandline(written: string): string | null {
  // Whoever writes the code of the country leaves out the zero.
  const digits = written.replace(/\D/g, "").replace(/^(?:00)?86(?=[1-9]\d{9,10}$)/, "0");
  const [, city, short, area = city, long = short] = LANDLINE.exec(digits) ?? [];
  return area && long ? `${area}-${long}` : null;
}

/** The numbers in one row of groups: it is one as a whole, or several with spaces between them. */
function numbersIn(written: string, toNumber: (written: string) => string | null): string[] {
  const whole = toNumber(written);
  if (whole !== null) return [whole];
  return written.split(/[\s/]+/).flatMap((part) => toNumber(part) ?? []);
}

function toMobile(written: string): string | null {
  const digits = withoutCountry(written);
  return isMobile(digits) ? digits : null;
}

function toAnyPhone(written: string): string | null {
  return toMobile(written) ?? toLandline(written);
}

function withoutCountry(written: string): string {
  return written.replace(/\D/g, "").replace(/^(?:00)?86(?=1\d{10}$)/, "");
}

function faultOf(digits: string, count: number): NoPhone["fault"] {
  if (count > 1) return "phoneTwo";
  if (digits === "") return "phoneDigits";
  return digits.length === 11 ? "phoneMobile" : "phoneLength";
}
