import { useCallback, useEffect, useRef, useState } from "react";
import type { Memory } from "./memory";
import type { Remember } from "./use-memory";

/** Milliseconds that a slider or a field must rest before its value is put down: the memory redraws the whole pane, what moves only its own screen. */
const REST = 200;

/** A value of the memory that a slider moves or somebody types: at hand at once, and remembered as soon as it rests or the screen is left. */
export function useRested<Key extends "weights" | "prices" | "edition">(key: Key, memory: Pick<Memory, Key>, remember: Remember): readonly [Memory[Key], (change: (before: Memory[Key]) => Memory[Key]) => void] {
  const [value, setValue] = useState<Memory[Key]>(() => memory[key]);
  const latest = useRef(value);
  const put = useCallback(() => remember((before) => (before[key] === latest.current ? before : { ...before, [key]: latest.current })), [remember, key]);

  useEffect(() => {
    latest.current = value;
    const timer = setTimeout(put, REST);
    return () => clearTimeout(timer);
  }, [value, put]);
  useEffect(() => put, [put]);

  return [value, useCallback((change) => setValue(change), [])];
}
