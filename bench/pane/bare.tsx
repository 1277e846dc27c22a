/** A bare page of Fluent UI v9: what any pane made with it pays before it says anything of its own. */
import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

const place = document.getElementById("pane");
if (!place) throw new Error("no place for the page");
createRoot(place).render(
  <FluentProvider theme={webLightTheme}>
    <main>
      <h2>Fluent</h2>
      <Button>Fluent</Button>
    </main>
  </FluentProvider>,
);
