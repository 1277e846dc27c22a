import { run } from "./run";

// A reader that stops reading (`commission ... | head`) is no failure of ours.
process.stdout.on("error", () => undefined);

void run(process.argv.slice(2)).then(({ output, messages, status }) => {
  for (const message of messages) process.stderr.write(`${message}\n`);
  process.stdout.write(output);
  // Not process.exit: what is still on its way to a pipe would be lost.
  process.exitCode = status;
});
