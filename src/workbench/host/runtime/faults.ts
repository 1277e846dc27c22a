import { HostError } from "../error";

interface Fault {
  readonly at: number;
  readonly code: string;
  readonly when: "before" | "after";
}

/** Makes the n-th operation or request fail, to see what is left of the workbook. Counting begins when a fault is set. */
export class Faults {
  private operation: Fault | undefined;
  private request: Fault | undefined;
  private operations = 0;
  private requests = 0;

  /** The n-th operation (from 1) from now fails, before or after it was carried out. */
  failOperation(at: number, code = "GeneralException", when: "before" | "after" = "before"): void {
    this.operation = { at, code, when };
    this.operations = 0;
  }

  /** The n-th request (from 1) from now fails: before anything of it was carried out, or after (its answer is lost). */
  failRequest(at: number, code = "ServiceNotAvailable", when: "before" | "after" = "before"): void {
    this.request = { at, code, when };
    this.requests = 0;
  }

  clear(): void {
    this.operation = undefined;
    this.request = undefined;
  }

  /** Operations seen since the last fault was set. */
  get seen(): number {
    return this.operations;
  }

  onOperation(statement: string, run: () => void): void {
    this.operations += 1;
    const fault = this.operation?.at === this.operations ? this.operation : undefined;
    if (fault?.when === "before") throw injected(fault, statement);
    run();
    if (fault) throw injected(fault, statement);
  }

  onRequest(run: () => void): void {
    this.requests += 1;
    const fault = this.request?.at === this.requests ? this.request : undefined;
    if (fault?.when === "before") throw injected(fault, "context.sync()");
    run();
    if (fault) throw injected(fault, "context.sync()");
  }
}

const injected = (fault: Fault, statement: string): HostError => new HostError(fault.code, `A failure was injected at ${statement}.`, statement);
