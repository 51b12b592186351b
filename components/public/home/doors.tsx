import type { ReactNode } from "react";
import { getT } from "@/lib/shared/i18n/request.server";

/** The two main links of the home page: submit a wish, volunteer. */
export async function Doors() {
  const t = await getT("home");
  return (
    <div className="grid gap-4 md:grid-cols-2 md:gap-6">
      <Door
        href="/submit"
        title={t("door.wish")}
        look="bg-cinnabar text-paper hover:bg-cinnabar-dark"
      >
        {t("door.wishText")}
      </Door>
      <Door
        href="/help"
        title={t("door.help")}
        look="border-2 border-ink bg-sheet text-ink hover:bg-honey-pale"
      >
        {t("door.helpText")}
      </Door>
    </div>
  );
}

type Props = { href: string; title: string; look: string; children: ReactNode };

function Door({ href, title, look, children }: Props) {
  return (
    <a
      href={href}
      className={`flex flex-col gap-2 rounded px-6 py-6 no-underline lg:px-9 lg:py-9 ${look}`}
    >
      <span className="font-song text-[1.7rem] leading-tight font-bold lg:text-[2.1rem]">
        {title}
      </span>
      <span className="text-pretty">{children}</span>
    </a>
  );
}
