import "server-only";
import { toLandline } from "@/lib/shared/forms/phone-number";
import { landlineToken, typedTokens } from "@/lib/shared/sealing/token.server";

/** The tokens of residents that a typed search text may stand for: a name, the end of a phone, or a landline. */
export function tokensTyped(typed: string): string[] {
  const landline = toLandline(typed);
  return landline === null ? typedTokens(typed) : [landlineToken(landline)];
}
