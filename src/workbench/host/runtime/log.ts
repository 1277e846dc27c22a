/** One request (context.sync) as it went. */
export interface LoggedRequest {
  readonly run: number;
  readonly operations: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly statements: readonly string[];
  readonly failed?: string;
}

/** What has gone over the wire: the counters that tests and the workbench show. */
export class Log {
  readonly requests: LoggedRequest[] = [];
  /** Operations carried out since the start, over all requests. */
  operations = 0;
  /** Errors thrown by event handlers: in Excel they vanish. */
  readonly handlerErrors: unknown[] = [];
  runs = 0;

  get syncs(): number {
    return this.requests.length;
  }

  get bytes(): number {
    return this.requests.reduce((sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes, 0);
  }

  /** Begins counting anew. */
  clear(): void {
    this.requests.length = 0;
    this.operations = 0;
    this.handlerErrors.length = 0;
  }
}

/** Bytes of a value as it travels: UTF-8 JSON. */
export function bytesOf(value: unknown): number {
  const json = JSON.stringify(value) ?? "";
  let bytes = json.length;
  for (let index = 0; index < json.length; index += 1) {
    const code = json.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
}
