import { TextField } from "@/components/ui/fields";

type Props = { label: string; autoFocus?: boolean };

/** Six digits of an authenticator app, or a recovery code. */
export function FactorCodeField({ label, autoFocus = false }: Props) {
  return (
    <TextField
      name="factorCode"
      label={label}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      autoFocus={autoFocus}
    />
  );
}
