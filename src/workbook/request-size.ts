/** Excel on the web refuses requests and answers of 5 MB; what comes around the values is not counted here. */
const ALLOWED = 3_500_000;

/** Sends what was queued as soon as it nears the limit of one request. */
export class Requests {
  private queued = 0;
  /** How often something was sent. */
  sent = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Makes room for `bytes` more: sends what stands in the queue where they would not fit beside it. */
  async room(bytes: number): Promise<void> {
    if (this.queued + bytes > ALLOWED) await this.send();
    this.queued += bytes;
  }

  async send(): Promise<void> {
    await this.context.sync();
    this.sent += 1;
    this.queued = 0;
  }
}

/** Bytes of a value as it travels: JSON in UTF-8. A letter beyond ASCII counts for three at most per code unit. */
export function bytesOf(value: unknown): number {
  const json = JSON.stringify(value);
  return json.length + (json.match(/[\u0080-\u07ff]/g)?.length ?? 0) + 2 * (json.match(/[\u0800-\uffff]/g)?.length ?? 0);
}

/** Cuts rows into runs that fit one request each. @returns [first row, number of rows] */
export function runsThatFit(rows: readonly (readonly unknown[])[], allowed = ALLOWED): readonly (readonly [from: number, count: number, bytes: number])[] {
  const runs: [number, number, number][] = [];
  rows.forEach((row, at) => {
    const bytes = bytesOf(row);
    const last = runs.at(-1);
    if (last && last[2] + bytes <= allowed) {
      last[1] += 1;
      last[2] += bytes;
    } else runs.push([at, 1, bytes]);
  });
  return runs;
}
