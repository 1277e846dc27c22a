/** Runs on a thread of its own: lays editions out and writes them. It brings everything that writes workbooks, which the pane itself never loads. */
import { councilEdition, editionPreview } from "../../council";
import type { DeskAnswer, DeskRequest } from "./edition-desk";

const say = (answer: DeskAnswer, transfer: Transferable[] = []): void => self.postMessage(answer, { transfer });

async function answer({ job, kind, input }: DeskRequest): Promise<void> {
  if (kind === "preview") {
    say({ job, kind: "preview", preview: editionPreview(input) });
    return;
  }
  const edition = await councilEdition(input, (done, of) => say({ job, kind: "progress", done, of }));
  say({ job, kind: "made", edition }, [edition.file.buffer]);
}

self.onmessage = ({ data }: MessageEvent<DeskRequest>) => {
  answer(data).catch((error: unknown) => say({ job: data.job, kind: "failed", reason: error instanceof Error ? error.message : String(error) }));
};
