import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  id: string;
  caption: string;
  /** The column heads; the first is that of the row names. */
  head: string[];
  rows: { name: ReactNode; values: ReactNode[] }[];
  /** Whether it is unfolded from the beginning. */
  isOpen?: boolean | undefined;
};

/** The numbers of a picture as a table: folded on the screen, open when printed. */
export async function NumbersTable({ id, caption, head, rows, isOpen }: Props) {
  const t = await getT("charts");
  return (
    <Disclosure
      summary={t("numbers")}
      open={isOpen}
      className="print:[&::details-content]:[content-visibility:visible]"
    >
      <div
        role="region"
        aria-labelledby={`${id}-table`}
        tabIndex={0}
        className="overflow-x-auto print:overflow-visible"
      >
        <table className="border-collapse">
          <caption id={`${id}-table`} className="pb-2 text-left text-faded">
            {caption}
          </caption>
          <thead>
            <tr className="border-b border-edge">
              {head.map((text, index) => (
                <th
                  key={index}
                  scope="col"
                  className={`py-2 align-bottom ${index === 0 ? FROZEN : "min-w-16 px-2 text-right"}`}
                >
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, values }, row) => (
              <tr key={row} className="border-b border-line">
                <th scope="row" className={`py-1 font-normal ${FROZEN}`}>
                  {name}
                </th>
                {values.map((value, index) => (
                  <td key={index} className="px-2 text-right">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}

const FROZEN = "sticky left-0 min-w-28 bg-paper pr-4 text-left";
