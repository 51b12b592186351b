import { SearchBox, type SearchBoxProps } from "@/components/ui/search-box";
import { MAX_SEARCH_LENGTH } from "@/lib/shared/forms/search-length";
import { getT } from "@/lib/shared/i18n/request.server";

/** The field of a search, to be put into a form and a label. */
export async function SearchInput(props: SearchBoxProps) {
  const t = await getT("fields");
  const tooLong = t("tooLong", { max: MAX_SEARCH_LENGTH, length: "{length}" });
  return <SearchBox {...props} tooLong={tooLong} />;
}
