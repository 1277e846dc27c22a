import { startTransition, useEffect, useState } from "react";
import type { Parameters, Scenario, ScenarioRobustness } from "../../engine";
import { sureness, type Kind } from "./domain";

export interface Progress {
  /** One a scenario, in order. While new ones are worked out the old ones stand, so that nothing jumps under a moving slider. */
  readonly answers: readonly ScenarioRobustness[];
  /** The parameters that those answers are for. */
  readonly parameters: Parameters;
  /** How many of the new ones are worked out. */
  readonly done: number;
  readonly total: number;
  readonly busy: boolean;
  /** Somebody stopped it: the answers are those of the first scenarios only. */
  readonly stopped: boolean;
  readonly stop: () => void;
  readonly goOn: () => void;
}

/** Milliseconds of work between two breaths: half a frame, so that the other half is left for drawing. */
const SLICE = 8;
/** Milliseconds after which it is worth saying how far the work has come. */
const PATIENCE = 300;

interface State {
  readonly answers: readonly ScenarioRobustness[];
  readonly parameters: Parameters;
  readonly done: number;
  readonly busy: boolean;
  readonly stopped: boolean;
}

/** Works through the scenarios and lets the pane breathe at every half frame, so that neither typing nor a slider waits for it. */
export function useSureness(groups: readonly (readonly Scenario[])[], parameters: Parameters, kind: Kind): Progress {
  const [state, setState] = useState<State>({ answers: [], parameters, done: 0, busy: true, stopped: false });
  const [work] = useState((): { turn: number; answers: readonly ScenarioRobustness[] } => ({ turn: 0, answers: [] }));
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    work.turn += 1;
    const turn = work.turn;
    const answers: ScenarioRobustness[] = [];
    work.answers = answers;
    const began = performance.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let at = 0;
    const slice = (): void => {
      if (turn !== work.turn) return;
      const end = performance.now() + SLICE;
      do {
        const rows = groups[at];
        const answer = rows && sureness(rows, parameters, kind);
        if (answer) answers.push(answer);
        at += 1;
      } while (at < groups.length && performance.now() < end);
      if (at >= groups.length) startTransition(() => setState({ answers, parameters, done: groups.length, busy: false, stopped: false }));
      else {
        const done = at;
        if (performance.now() - began > PATIENCE) setState((before) => ({ ...before, done, busy: true, stopped: false }));
        timer = setTimeout(slice);
      }
    };
    timer = setTimeout(slice);
    return () => clearTimeout(timer);
  }, [groups, parameters, kind, work, asked]);

  return {
    ...state,
    total: groups.length,
    stop: () => {
      work.turn += 1;
      const { answers } = work;
      setState({ answers, parameters, done: answers.length, busy: false, stopped: true });
    },
    goOn: () => setAsked((before) => before + 1),
  };
}
