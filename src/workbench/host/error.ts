/**
 * The error a request ends with: the shape of OfficeExtension.Error.
 * `code` is one of Microsoft's codes ("PropertyNotLoaded", "InvalidArgument", "ItemNotFound", ...), or "StrictHost" where this
 * host refuses what Excel lets pass in silence.
 */
export class HostError extends Error {
  override readonly name = "OfficeExtension.Error";
  readonly traceMessages: string[] = [];
  readonly debugInfo: OfficeExtension.DebugInfo;

  constructor(readonly code: string, message: string, statement?: string) {
    super(message);
    this.debugInfo = { code, message, ...(statement === undefined ? {} : { statement, errorLocation: statement }) };
  }
}

export const invalidArgument = (message: string): HostError => new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. ${message}`);
export const itemNotFound = (what: string): HostError => new HostError("ItemNotFound", `The requested resource doesn't exist. ${what}`);
export const accessDenied = (why: string): HostError => new HostError("AccessDenied", `You cannot perform the requested operation. ${why}`);

/** A refusal that goes beyond Excel: what Excel would let pass in silence, and the user would pay for later. */
export const strict = (message: string): HostError => new HostError("StrictHost", message);
