import { useEffect, useState } from "react";
import { schemeOf, type Scheme } from "./host-theme";

const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

function hostBackground(): string | undefined {
  // The type says there always is a theme; Excel on the web and the workbench give none.
  const context: Partial<Office.Context> | undefined = typeof Office === "undefined" ? undefined : Office.context;
  return context?.officeTheme?.bodyBackgroundColor;
}

const look = (): Scheme => schemeOf({ forcedColours: matchMedia(FORCED).matches, hostBackground: hostBackground(), prefersDark: matchMedia(DARK).matches });

/** The scheme to draw in; changes with the system's. */
export function useScheme(): Scheme {
  const [scheme, setScheme] = useState(look);
  useEffect(() => {
    const queries = [FORCED, DARK].map((query) => matchMedia(query));
    const again = (): void => setScheme(look());
    for (const query of queries) query.addEventListener("change", again);
    return () => {
      for (const query of queries) query.removeEventListener("change", again);
    };
  }, []);
  return scheme;
}
