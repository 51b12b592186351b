import "server-only";
import { toOfferedLocale } from "@/lib/shared/i18n/offered-locales.server";
import { setRequestLocale } from "@/lib/shared/i18n/request.server";
import { readView, type View } from "@/lib/public/file-pages/view";

export type ViewParams = { params: Promise<{ view: string }> };

/**
 * The view a page under app/f is rendered for. Layout, page and metadata call it first: they render in
 * parallel, and their components read the locale it sets.
 */
export async function openView(params: ViewParams["params"]): Promise<View> {
  const { view: segment } = await params;
  const view = readView(segment);
  if (!view) throw new Error(`no rewrite leads to ${segment}`);
  setRequestLocale(toOfferedLocale(view.locale));
  return view;
}
