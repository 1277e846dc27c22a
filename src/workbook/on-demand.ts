/** How long to wait before a part that did not arrive is asked for again, in ms. */
const AGAIN_AFTER = 2000;

/** Loads a part of the program; asks again while the network does not bring it. Any other failure is a bug and is thrown. */
export async function insist<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "ChunkLoadError") throw error;
    await new Promise((go) => setTimeout(go, AGAIN_AFTER));
    return insist(load);
  }
}

/** What lays out whole sheets and puts them in the workbook: as much as the rest of the pane's first script together, and asked for by a press of a button only. */
export const making = () => insist(() => import("./making").then(({ insertComparison, insertExample, insertScenarios, removeExample }) => ({ insertComparison, insertExample, insertScenarios, removeExample })));
