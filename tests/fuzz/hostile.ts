import type { Random } from "@/prisma/seed/random";

/** Values that no field of ours accepts as an id, a date, a number, a phone, a choice. */
const VALUES = [
  ...[
    "",
    " ",
    "0",
    "-1",
    "1e309",
    "NaN",
    "99999999999999999999",
    "0x10",
    "１２３",
    "null",
    "undefined",
  ],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "[object Object]"],
  ...[
    "\\",
    "%",
    "_",
    "\\\\%",
    "'",
    "''; DROP TABLE wishes; --",
    '"',
    "`",
    "${1}",
    "{{1}}",
    "$1",
    "$$",
    "$K1",
  ],
  ...[
    "0000-00-00",
    "0000-01-01",
    "-0001-01-01",
    "9999-99-99",
    "+275760-09-14",
    "2026-02-30",
    "24:60",
  ],
  ...[
    "/",
    "//evil.example",
    "/..//evil.example/x",
    "/\\evil.example",
    "javascript:alert(1)",
    "/%0d%0aX: y",
  ],
  ...[
    "\r\nX: y",
    "\u2028",
    "\u202e",
    "\ufeff",
    "\ufffe\uffff",
    "\u0000",
    "\u0007",
    "é".normalize("NFD"),
  ],
  ...[
    "😀".repeat(70),
    "蜜".repeat(6_000),
    "x".repeat(20_000),
    "(".repeat(3_000),
    "a,".repeat(3_000),
  ],
  ...["=1+1", "<script>alert(1)</script>", "<!--", "]]>", "../../etc/passwd", "true", "{}", "[]"],
  ...["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "1.1", "1-1"],
  ...[
    "138-0000-00000",
    "+86",
    "1".repeat(400),
    "2026-W54",
    "2026-13",
    "0000-13",
    "0000",
    "10000-01",
  ],
];

/** Those that broke something once. */
const NASTY = [
  "\\",
  "0000-01-01",
  "0000-01",
  "__proto__",
  "\u0000",
  "9".repeat(20),
  "$K1",
  "\uffff",
];

/** A value that is wrong in nearly every field. */
export function hostileValue(random: Random): string {
  if (random.between(0, 1) < 0.3) return random.oneOf(NASTY);
  const value = random.oneOf(VALUES);
  return random.between(0, 1) < 0.2 ? value + random.oneOf(VALUES) : value;
}

/** Bytes as text (latin1), as nothing of ours sends them. */
export function hostileBytes(random: Random, length: number): string {
  return Array.from({ length }, () => String.fromCharCode(Math.floor(random.between(0, 256)))).join(
    "",
  );
}

/** The path of a hostile value, sometimes escaped, sometimes escaped wrongly. */
export function hostileSegment(random: Random): string {
  const value = hostileValue(random).slice(0, 300).toWellFormed();
  const how = random.between(0, 1);
  if (how < 0.6) return encodeURIComponent(value);
  if (how < 0.8)
    return random.oneOf(["%", "%f", "%ff", "%00", "%c0%ae", "%2e%2e", "..", ".", ";", "%5c"]);
  return hostileBytes(random, 5).replace(/[\r\n ]/g, "~");
}
