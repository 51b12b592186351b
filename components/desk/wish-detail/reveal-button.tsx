import { SubmitButton } from "@/components/ui/submit-button";

/** The button that shows what is looked at by pressing only, since each look is logged. */
export function RevealButton({ words }: { words: { reveal: string; hint: string } }) {
  return (
    <>
      <SubmitButton>{words.reveal}</SubmitButton>
      <p className="text-faded">{words.hint}</p>
    </>
  );
}
