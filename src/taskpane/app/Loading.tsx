import { useWords } from "../language/words";
import { useLayout } from "../style/layout";

/** Stands where a part of the pane has not arrived yet. */
export function Loading() {
  const { say } = useWords();
  const layout = useLayout();
  return (
    <p role="status" className={layout.quiet}>
      {say("loading")}
    </p>
  );
}
