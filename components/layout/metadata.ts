import type { Metadata, Viewport } from "next";
import { getT } from "@/lib/shared/i18n/request.server";

/** The default metadata of every page. */
export async function siteMetadata(): Promise<Metadata> {
  const t = await getT("common");
  return {
    title: { default: `${t("product")} · ${t("tagline")}`, template: `%s · ${t("product")}` },
    description: t("tagline"),
    referrer: "same-origin",
  };
}

export const siteViewport: Viewport = { themeColor: "#fffbf4" };
