"use client";

import { useForm } from "@/components/ui/action-form";

/** New recovery codes, in the answer to the form that made them and never again. */
export function RecoveryCodes({ once }: { once: string }) {
  const { data } = useForm();
  if (!data?.codes) return null;
  return (
    <div role="status" className="border-l-4 border-bamboo pl-4">
      <p className="font-bold">{once}</p>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] py-2">
        {data.codes.split(" ").map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
