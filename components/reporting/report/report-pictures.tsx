import { FlowPicture } from "@/components/reporting/charts/flow-picture";
import { HeatPicture } from "@/components/reporting/charts/heat-picture";
import { TrendPicture } from "@/components/reporting/charts/trend-picture";
import type { Picture } from "@/lib/reporting/report/report";

export function ReportPictures({ pictures }: { pictures: Picture[] }) {
  return (
    <div className="grid gap-6 md:grid-cols-2 print:grid-cols-2">
      {pictures.map((picture) => (
        <ReportPicture key={picture.id} picture={picture} />
      ))}
    </div>
  );
}

function ReportPicture({ picture }: { picture: Picture }) {
  if (picture.kind === "flow") return <FlowPicture {...picture} />;
  if (picture.kind === "trend") return <TrendPicture {...picture} />;
  return <HeatPicture {...picture} rows={picture.rows.map((name) => ({ name }))} />;
}
