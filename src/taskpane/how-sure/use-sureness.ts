import { useEffect, useState } from "react";
import type { Parameters, Scenario, ScenarioRobustness } from "../../engine";
import { sureness, type Kind } from "./domain";

export interface Progress {
  /** One a scenario, in order, as far as it has come. */
  readonly answers: readonly ScenarioRobustness[];
  readonly total: number;
  readonly stopped: boolean;
  readonly stop: () => void;
}

/** Works through the scenarios one at a time and lets the pane breathe between them, so that typing is never blocked. */
export function useSureness(groups: readonly (readonly Scenario[])[], parameters: Parameters, kind: Kind): Progress {
  const [state, setState] = useState<{ readonly answers: readonly ScenarioRobustness[]; readonly stopped: boolean }>({ answers: [], stopped: false });
  const [work] = useState(() => ({ turn: 0 }));

  useEffect(() => {
    work.turn += 1;
    const turn = work.turn;
    const answers: ScenarioRobustness[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = (at: number): void => {
      const rows = groups[at];
      if (rows === undefined || turn !== work.turn) return;
      const answer = sureness(rows, parameters, kind);
      if (answer) answers.push(answer);
      setState({ answers: [...answers], stopped: false });
      timer = setTimeout(() => next(at + 1));
    };
    timer = setTimeout(() => next(0));
    return () => clearTimeout(timer);
  }, [groups, parameters, kind, work]);

  return {
    ...state,
    total: groups.length,
    stop: () => {
      work.turn += 1;
      setState((before) => ({ ...before, stopped: true }));
    },
  };
}
