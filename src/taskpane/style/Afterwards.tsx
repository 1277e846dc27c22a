import { startTransition, useEffect, useState, type ReactNode } from "react";

/** Draws its content after what stands around it was drawn, and lets anything the user does go before it. */
export function Afterwards({ children }: { readonly children: ReactNode }) {
  const [ready, setReady] = useState(false);
  useEffect(() => startTransition(() => setReady(true)), []);
  return ready ? children : null;
}
