import fc from "fast-check";

/** Characters that something stumbled over once: controls, halves of pairs, marks of direction, of no width. */
const ODD = [
  ..."\0\u0007\t\n\r\v\f\u0085\u2028\u2029\uFFFE\uFFFF\uFDD0\u{1FFFE}\u{10FFFF}\uFFF9\uFFFD\uD800\uDC00",
  ..."\u202A\u202E\u2066\u2069\u200E\u200F\u061C\u200B\u200C\u200D\u2060\uFEFF\u00AD\u3164\u2800\u115F",
  ..."\uFE0F\u{E0100}\u{E0041}\u180B\u0301\u0338\u0344\u2ADC\u0958\u3000\u00A0１３８ａＡ（）·_\\%'\"<>&{}=+-@",
  ..."葛䶮㛃❤👩👧🏽علیक्षम각e\u0301",
  ...["__proto__", "constructor", "_x0041_", "]]>", "<b>", "${x}", "{count}"],
];

/** Any text at all, whether or not it is well-formed, rich in characters that make trouble. */
export function anyText(maxLength = 40): fc.Arbitrary<string> {
  const unit = fc.oneof(
    fc.constantFrom(...ODD),
    fc.nat(0xffff).map((code) => String.fromCharCode(code)),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  );
  return fc.array(unit, { maxLength }).map((units) => units.join(""));
}
