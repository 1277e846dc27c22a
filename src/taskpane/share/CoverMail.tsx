import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { Language } from "../../engine";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";

const useStyles = makeStyles({
  mail: { width: "100%", boxSizing: "border-box", minHeight: "10em", fieldSizing: "content", resize: "vertical", font: "inherit", padding: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

interface CoverMailProps {
  readonly mail: Readonly<Record<Language, string>>;
  /** The language of the edition. */
  readonly language: Language;
  readonly copy: (words: string) => Promise<boolean>;
}

/** The text for the mail that brings the edition, to be copied. */
export function CoverMail({ mail, language, copy }: CoverMailProps) {
  const { say } = useWords();
  const layout = useLayout();
  const styles = useStyles();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<{ readonly words: string; readonly key: string } | undefined>(undefined);
  const words = mail[language];
  const copied = (done: boolean): void => {
    if (!done) field.current?.select();
    setSaid({ words, key: done ? "share.copied" : "share.not-copied" });
  };
  return (
    <div className={layout.card}>
      <h3 id={id} className={layout.lead}>
        {say("share.mail")}
      </h3>
      <textarea ref={field} aria-labelledby={id} className={styles.mail} lang={language} readOnly value={words} />
      <div className={layout.row}>
        <Button onClick={() => void copy(words).then(copied)}>{say("share.copy")}</Button>
        <span role="status">{said?.words === words ? say(said.key) : ""}</span>
      </div>
    </div>
  );
}
