import type { Table } from "@/lib/reporting/report/report";

/** A table of the report. If it is too wide it scrolls by itself, also by keyboard. */
export function ReportTable({ table }: { table: Table }) {
  const { caption, columns, rows, note } = table;
  const align = (index: number) =>
    index === 0 || columns[index]?.isText ? "text-left" : "text-right whitespace-nowrap";
  return (
    <div className="space-y-2">
      <div
        role="region"
        aria-label={caption}
        tabIndex={0}
        className="overflow-x-auto print:overflow-visible"
      >
        <table className="border-collapse print:w-full">
          <caption className="pb-2 text-left text-faded">{caption}</caption>
          <thead>
            <tr className="border-b border-edge">
              {columns.map(({ header }, index) => (
                <th
                  key={header}
                  scope="col"
                  className={`min-w-16 px-2 py-2 align-bottom whitespace-normal ${align(index)}`}
                >
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name = "", ...cells], row) => (
              <tr key={row} className="break-inside-avoid border-b border-line">
                <th scope="row" className="min-w-28 px-2 py-1 text-left font-normal">
                  {name}
                </th>
                {cells.map((cell, index) => (
                  <td key={index} className={`px-2 py-1 ${align(index + 1)}`}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note && <p className="text-faded">{note}</p>}
    </div>
  );
}
