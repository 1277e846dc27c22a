import { Input as TextInput } from "@fluentui/react-components";
import { memo, useId } from "react";
import { columnLabel, hasText, type Input } from "../../engine";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";
import { WrappingSelect, type SelectOption } from "../style/WrappingSelect";
import { optionsOf } from "./domain";
import { TryChoices } from "./TryChoices";

interface TryInputProps {
  readonly input: Input;
  /** What stands in the sheet, as text. */
  readonly standing: string;
  readonly value: string;
  /** Names to choose from, for a column that names a row of another table. */
  readonly names?: readonly string[] | undefined;
  readonly onTry: (id: string, value: string) => void;
}

/** One value to try: chosen where there are few, typed elsewhere. Unknown is a choice like any other. Drawn again only when it changed: there may be many. */
export const TryInput = memo(function TryInput({ input, standing, value, names, onTry }: TryInputProps) {
  const { say, tell, language } = useWords();
  const layout = useLayout();
  const field = useId();
  const onChange = (next: string): void => onTry(input.id, next);
  if (input.kind === "choices") return <TryChoices input={input} standing={standing} value={value} onChange={onChange} />;
  const known = names?.map((name) => ({ value: name, words: name })) ?? optionsOf(input, language) ?? (input.kind === "flag" ? ["yes", "partly", "no"].map((word) => ({ value: tell(`sheets.flags.${word}`), words: tell(`sheets.flags.${word}`) })) : undefined);
  const own = `${input.framework}.inputs.${input.id}`;
  const shown = known && value !== "" && !known.some((option) => option.value === value) ? [...known, { value, words: value }] : known;
  const wordsOf = (option: SelectOption): string => (option.value === "1" && input.kind === "score" && hasText(`${own}.pole1`) ? `1 (${tell(`${own}.pole1`)})` : option.value === "5" && input.kind === "score" ? `5 (${tell(`${own}.pole5`)})` : option.words);
  return (
    <div className={layout.field}>
      <label htmlFor={field}>
        {columnLabel(input.id, language)}
        {value !== standing && <span className={layout.quiet}>{` ${say("what-if.was", { value: standing === "" ? say("unknown") : standing })}`}</span>}
      </label>
      {shown ? (
        <WrappingSelect id={field} small value={value} options={[{ value: "", words: say("unknown") }, ...shown.map((option) => ({ value: option.value, words: wordsOf(option) }))]} onChoose={onChange} />
      ) : (
        <TextInput id={field} size="small" value={value} placeholder={say("unknown")} onChange={(_, data) => onChange(data.value)} />
      )}
    </div>
  );
});
