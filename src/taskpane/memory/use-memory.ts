import { useCallback, useEffect, useState } from "react";
import { remembered, type Memory, type Shelf } from "./memory";

export type Remember = (change: (before: Memory) => Memory) => void;

/** The memory, and a way to change it; every change is put down at once, since a pane is closed without a word. */
export function useMemory(shelf: Shelf): readonly [Memory, Remember] {
  const [memory, setMemory] = useState(() => remembered(shelf.load()));
  useEffect(() => shelf.save(JSON.stringify(memory)), [shelf, memory]);
  return [memory, useCallback((change) => setMemory(change), [])];
}
