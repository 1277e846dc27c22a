import { Link } from "@fluentui/react-components";
import { referenceOf, workIn, type Basis, type Citation, type Language } from "../../engine";
import { useWords } from "../language/words";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";

/** On what a rule or a number rests, and the works it cites, folded behind one click. */
export function Sources({ basis, reference }: { readonly basis: Basis; readonly reference: readonly Citation[] }) {
  const { say } = useWords();
  const layout = useLayout();
  return (
    <Fold small title={say("basis.source-title")}>
      <p className={layout.quiet}>{say(`basis.${basis}`)}</p>
      <ul className={layout.list}>
        {reference.map((citation) => (
          <li key={`${citation.key} ${citation.where}`} className={layout.quiet}>
            <FullCitation citation={citation} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** What the tool decides itself is cited under this key; the place in it is a name for its makers. */
const OURS = "commission";

const capital = (words: string, language: Language): string => words.charAt(0).toLocaleUpperCase(language) + words.slice(1);

/** A work in full, with the place in it. Titles keep their own language. */
function FullCitation({ citation: { key, where } }: { readonly citation: Citation }) {
  const { language } = useWords();
  const cited = referenceOf(key);
  if (!cited) return <>{`${key}, ${where}`}</>;
  const work = workIn(cited, language);
  return (
    <>
      {capital(work.authors, language)} ({work.year}). <cite lang={work.language}>{capital(work.title, language)}</cite>
      {work.publisher === undefined ? "" : `. ${work.publisher}`}.{key !== OURS && <span>{` ${where}.`}</span>}{" "}
      {work.url !== undefined && (
        <Link href={work.url} target="_blank" rel="noreferrer">
          {new URL(work.url).hostname}
        </Link>
      )}
    </>
  );
}
