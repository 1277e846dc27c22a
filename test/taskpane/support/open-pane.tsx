import { act, fireEvent, render, screen } from "@testing-library/react";
import { Pane } from "../../../src/taskpane/app/Pane";
import type { Language } from "../../../src/engine";
import { SharingContext, type Sharing } from "../../../src/taskpane/share/sharing";
import type { ExamplePort } from "../../../src/workbook/port";
import { MemoryShelf } from "./memory-shelf";
import type { MemoryWorkbook } from "./memory-workbook";

/** Lets everything that waits for a promise have its turn. */
export const settle = (change: () => void = () => undefined): Promise<void> =>
  act(async () => {
    change();
    for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
  });

export async function openPane(workbook: MemoryWorkbook & Partial<ExamplePort>, hostLanguage: Language = "nl", shelf = new MemoryShelf(), sharing?: Sharing): Promise<{ readonly close: () => void }> {
  let close = (): void => undefined;
  await settle(() => {
    close = render(<SharingContext value={sharing}><Pane workbook={workbook} hostLanguage={hostLanguage} shelf={shelf} /></SharingContext>).unmount;
  });
  return { close };
}

export const card = (name: string): HTMLElement => screen.getByRole("article", { name });
export const click = (name: string | RegExp): Promise<void> => settle(() => fireEvent.click(screen.getByRole("button", { name })));
export const choose = (label: string | RegExp, value: string): Promise<void> => settle(() => fireEvent.change(screen.getByLabelText(label), { target: { value } }));
