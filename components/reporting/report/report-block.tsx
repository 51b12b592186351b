import { ReportPictures } from "@/components/reporting/report/report-pictures";
import { ReportTable } from "@/components/reporting/report/report-table";
import type { Block } from "@/lib/reporting/report/report";

export function ReportBlock({ block }: { block: Block }) {
  if (block.kind === "table") return <ReportTable table={block} />;
  if (block.kind === "pictures") return <ReportPictures pictures={block.pictures} />;
  if (block.kind === "text") return <p className="max-w-prose">{block.text}</p>;
  return (
    <dl className="max-w-prose space-y-2">
      {block.terms.map(({ term, meaning }) => (
        <div key={term} className="break-inside-avoid">
          <dt className="font-bold">{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
