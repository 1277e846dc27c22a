import { Button } from "@fluentui/react-components";
import { columnLabel, problemMessage } from "../../engine";
import type { News as Told } from "../commands/command-news";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";

/** Why the workbook did not do what was asked, or what would go if it did, with the two ways on. Nothing waits for it. */
export function News({ news: { problem, goOn }, onClose }: { readonly news: Told; readonly onClose: () => void }) {
  const { say, language } = useWords();
  const layout = useLayout();
  return (
    <div role="alert" className={layout.card}>
      <p className={layout.text}>{problemMessage(problem, language, columnLabel)}</p>
      {goOn ? (
        <div className={layout.row}>
          <Button
            appearance="primary"
            onClick={() => {
              onClose();
              goOn();
            }}
          >
            {say("ask.go-on")}
          </Button>
          <Button onClick={onClose}>{say("ask.leave")}</Button>
        </div>
      ) : (
        <div>
          <Button size="small" onClick={onClose}>
            {say("ask.close")}
          </Button>
        </div>
      )}
    </div>
  );
}
