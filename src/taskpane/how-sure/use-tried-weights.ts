import { useCallback, useEffect, useRef, useState } from "react";
import type { Memory } from "../memory/memory";
import type { Remember } from "../memory/use-memory";

type Weights = Readonly<Record<string, number>>;

export interface TriedWeights {
  readonly weights: Weights;
  readonly tryOut: (weights: Weights) => void;
  readonly forget: () => void;
}

/** Milliseconds that a slider must rest before its weight is put down: the memory redraws the whole pane, a slider that moves only its own screen. */
const REST = 200;

/** The weights that are tried out, at hand at once and remembered as soon as the slider rests or the screen is left. */
export function useTriedWeights(memory: Pick<Memory, "weights">, remember: Remember): TriedWeights {
  const [weights, setWeights] = useState<Weights>(memory.weights);
  const latest = useRef(weights);
  const put = useCallback(() => remember((before) => (before.weights === latest.current ? before : { ...before, weights: latest.current })), [remember]);

  useEffect(() => {
    latest.current = weights;
    const timer = setTimeout(put, REST);
    return () => clearTimeout(timer);
  }, [weights, put]);
  useEffect(() => put, [put]);

  return {
    weights,
    tryOut: useCallback((added: Weights) => setWeights((before) => ({ ...before, ...added })), []),
    forget: useCallback(() => setWeights({}), []),
  };
}
