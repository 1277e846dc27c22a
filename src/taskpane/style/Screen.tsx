import { mergeClasses } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useLayout } from "./layout";

/** A screen of the pane under its title. */
export function Screen({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const layout = useLayout();
  const heading = useId();
  return (
    <section className={mergeClasses(layout.stack, layout.words)} aria-labelledby={heading}>
      <h2 id={heading} className={layout.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
