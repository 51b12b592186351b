import { bareName } from "@/lib/network/sites/bare-name";
import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import { getLocale } from "@/lib/shared/i18n/request.server";

/** The full name of a place for the reader; a short line breaks before its generic part. */
export async function PlaceName({ name }: { name: string }) {
  const generic = name.slice(bareName(name).length);
  const shown = fullPlaceName(name, await getLocale());
  return (
    <>
      {shown.slice(0, shown.length - generic.length)}
      <wbr />
      <span className="inline-block">{generic}</span>
    </>
  );
}
