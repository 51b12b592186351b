"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";
import { PrintButton } from "@/components/ui/print-button";
import { passwordFileAddress } from "@/lib/network/people/password-list";

type Props = {
  labels: Record<
    "once" | "nothing" | "place" | "userName" | "password" | "print" | "download" | "file",
    string
  >;
  /** What is shown before the accounts are made. */
  children: ReactNode;
};

/** The first passwords of many accounts, in the answer to the form that made them and never again. */
export function PasswordList({ labels, children }: Props) {
  const { ok, data = {} } = useForm();
  if (!ok) return children;
  const field = (index: number, name: string) => data[`${index}.${name}`] ?? "";
  const count = Object.keys(data).length / 3;
  const rows = Array.from({ length: count }, (_, index) => ({
    place: field(index, "place"),
    userName: field(index, "userName"),
    password: field(index, "password"),
  }));
  if (rows.length === 0) return <p role="status">{labels.nothing}</p>;
  const header = [labels.place, labels.userName, labels.password];
  return (
    <div role="status" className="space-y-4">
      <p className="border-l-4 border-bamboo pl-4 font-bold">{labels.once}</p>
      <p className="flex flex-wrap gap-3 print-none">
        <PrintButton>{labels.print}</PrintButton>
        <a href={passwordFileAddress(header, rows)} download={labels.file} className="target">
          {labels.download}
        </a>
      </p>
      <table className="w-full text-left">
        <thead>
          <tr className="border-b border-line">
            {header.map((label) => (
              <th key={label} scope="col" className="py-1 pr-3">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, userName, password }) => (
            <tr key={userName} className="border-b border-line">
              <td className="py-1 pr-3">{place}</td>
              <td className="py-1 pr-3 break-all">{userName}</td>
              <td className="py-1">
                <code className="break-all">{password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
