import type { Report } from "@/lib/reporting/report/report";

/** The first page of the report: who says what, six figures, the honeycomb, three paragraphs. */
export function ReportFront({ title, draftNote, front }: Report) {
  const { issuer, issued, sentence, figures, honeycomb, paragraphs } = front;
  return (
    <header className="report-front">
      <p className="report-issuer">
        <b>{issuer}</b>
        <span>{issued}</span>
      </p>
      <h1>{title}</h1>
      <p className="report-sentence">{sentence}</p>
      <dl className="report-figures">
        {figures.map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
            {note && <dd>{note}</dd>}
          </div>
        ))}
      </dl>
      {honeycomb && (
        <figure>
          <figcaption className="text-faded">{honeycomb.caption}</figcaption>
          <div
            className="report-comb"
            aria-hidden="true"
            dangerouslySetInnerHTML={{ __html: honeycomb.comb + honeycomb.legend }}
          />
        </figure>
      )}
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {draftNote && <p className="text-faded">{draftNote}</p>}
    </header>
  );
}
