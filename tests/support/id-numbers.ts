import { checkCharacter } from "@/lib/network/registration/id-number";

let sequence = 0;

/** An ID number with a valid checksum that belongs to no person: no division code begins with 99. */
export function anIdNumber(born = "1990-01-01"): string {
  const digits = `999999${born.replaceAll("-", "")}${String(++sequence % 1000).padStart(3, "0")}`;
  return digits + checkCharacter(digits);
}
