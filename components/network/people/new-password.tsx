"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";

type Props = {
  labels: { once: string; userName: string; password: string; tell: string };
  children?: ReactNode;
};

/** The generated password, in the answer to the form that made it and never again. */
export function NewPassword({ labels, children }: Props) {
  const { data } = useForm();
  if (!data?.password) return null;
  return (
    <div role="status" className="space-y-2 border-l-4 border-bamboo pl-4">
      <p className="font-bold">{labels.once}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4">
        <dt>{labels.userName}</dt>
        <dd className="break-all">{data.userName}</dd>
        <dt>{labels.password}</dt>
        <dd>
          <code className="text-xl break-all">{data.password}</code>
        </dd>
      </dl>
      <p>{labels.tell}</p>
      {children}
    </div>
  );
}
