import { TextArea } from "@/components/ui/fields";
import { getT } from "@/lib/shared/i18n/request.server";
import { splitText } from "@/lib/shared/masking/personal-data";

type Props = {
  /** The sentence of the resident, in which what is hidden is marked. */
  content: string;
  publicContent: string;
};

/** The public sentence, prefilled, beside the resident's own: what will be hidden is marked there. */
export async function PublicContentField({ content, publicContent }: Props) {
  const t = await getT("desk");
  const parts = splitText(content);
  const hides = parts.some(({ isPersonal }) => isPersonal);
  return (
    <div className="space-y-2">
      <p>{t(hides ? "publicContent.hides" : "publicContent.hidesNothing")}</p>
      <blockquote dir="auto" className="border-l-3 border-honey pl-3 wrap-anywhere">
        {parts.map(({ words, isPersonal }, index) =>
          isPersonal ? (
            <mark key={index} className="font-bold">
              {words}
            </mark>
          ) : (
            <span key={index}>{words}</span>
          ),
        )}
      </blockquote>
      <TextArea
        name="publicContent"
        label={t("publicContent.label")}
        hint={t("publicContent.hint")}
        defaultValue={publicContent}
        maxCharacters={500}
      />
    </div>
  );
}
