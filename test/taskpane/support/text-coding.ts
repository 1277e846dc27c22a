import { TextDecoder, TextEncoder } from "node:util";

// What writes and reads workbooks asks for these when it is loaded, and jsdom has neither: import this first.
Object.assign(globalThis, { TextEncoder, TextDecoder });
