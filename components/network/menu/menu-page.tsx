import { CategoryForm } from "@/components/network/menu/category-form";
import { CategorySection } from "@/components/network/menu/category-section";
import { EmptyState } from "@/components/ui/empty-state";
import { getT } from "@/lib/shared/i18n/request.server";
import type { OwnCategory } from "@/lib/network/menu/queries";

type Props = {
  categories: OwnCategory[];
  /** False for a 所 (town) or 站 (village), which can only read the menu of its center. */
  mayEdit: boolean;
  /** The category or item whose form is open. */
  editing: string | undefined;
};

export async function MenuPage({ categories, mayEdit, editing }: Props) {
  const t = await getT("menu");
  return (
    <div className="space-y-8">
      <header>
        <h1>{t("title")}</h1>
        <p className="text-faded">{t(mayEdit ? "lead" : "leadReader")}</p>
      </header>
      {categories.length === 0 && <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
      {categories.map((category) => (
        <CategorySection
          key={category.id}
          category={category}
          mayEdit={mayEdit}
          editing={editing}
        />
      ))}
      {mayEdit && (
        <section aria-labelledby="add-category" className="max-w-prose border-t border-line pt-4">
          <h2 id="add-category">{t("category.add")}</h2>
          <CategoryForm />
        </section>
      )}
    </div>
  );
}
