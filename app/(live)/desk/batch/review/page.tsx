import type { Metadata } from "next";
import { ReviewList } from "@/components/desk/batch/review-list";
import { ReviewPage } from "@/components/desk/batch/review-page";
import { ReviewPreview } from "@/components/desk/batch/review-preview";
import { findReviews, listToReview } from "@/lib/desk/batch/queries";
import { reviewViewSchema } from "@/lib/desk/batch/schema";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { listPlaces } from "@/lib/desk/queues/queries";
import { listCategories } from "@/lib/network/menu/queries";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("reviews");
  return { title: t("title") };
}

/** 批量审单: many wishes are ticked, what would become of each is shown, and then they are approved. */
export default async function DeskReviewPage({ searchParams }: PageProps<"/desk/batch/review">) {
  const actor = await requireHandler();
  const view = reviewViewSchema.parse(await searchParams);
  const now = new Date();
  if (view.step === "preview" && view.wish.length > 0) {
    const { wish: ids, as: categoryId } = view;
    const reviews = await findReviews(actor, { ids, categoryId }, now);
    return (
      <ReviewPage view={view}>
        <ReviewPreview reviews={reviews} view={view} />
      </ReviewPage>
    );
  }
  const places = await listPlaces(actor, view.place);
  const [rows, categories] = await Promise.all([
    listToReview(actor, view, places, now),
    listCategories(actor.centerId),
  ]);
  return (
    <ReviewPage view={view}>
      <ReviewList rows={rows} view={view} places={places} categories={categories} now={now} />
    </ReviewPage>
  );
}
