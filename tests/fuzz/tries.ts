import type { Random } from "@/prisma/seed/random";
import * as forms from "@/tests/fuzz/broken-forms";
import * as requests from "@/tests/fuzz/broken-requests";
import type { Try } from "@/tests/fuzz/client";
import type { World } from "@/tests/fuzz/world";

/** The kinds of try, the more frequent several times. */
const KINDS = [
  ...[requests.brokenAddress, requests.brokenAddress, requests.strangeQuery, requests.strangeQuery],
  ...[requests.strangeHeaders, requests.strangeCookies, forms.brokenBody, forms.brokenBody],
  ...[forms.brokenFields, forms.brokenFields, forms.brokenCall, forms.brokenCall, forms.brokenCall],
  ...[forms.foreignForm, forms.formOfAnother],
];

/** One malformed request, of any kind. */
export function makeTry(random: Random, world: World): Try {
  return random.oneOf(KINDS)(random, world);
}
