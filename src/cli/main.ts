import { run } from "./run";

// A reader that stops reading (`commission ... | head`) is no failure of ours.
process.stdout.on("error", () => undefined);

/** Writes piece by piece, waiting where the reader is slower, so that a large answer does not pile up in memory. */
async function write(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (process.stdout.destroyed) return;
    if (!process.stdout.write(piece)) await new Promise<void>((resolve) => process.stdout.once("drain", resolve).once("close", resolve));
  }
}

void run(process.argv.slice(2)).then(async ({ output, pieces = [], messages, status }) => {
  for (const message of messages) process.stderr.write(`${message}\n`);
  await write([output]);
  await write(pieces);
  // Not process.exit: what is still on its way to a pipe would be lost.
  process.exitCode = status;
});
