import { shortAuthors } from "../../src/engine";

test.each([
  ["Rijkschroeff, M.", "Rijkschroeff"],
  ["Koning, P., & Heinrich, C. J.", "Koning & Heinrich"],
  ["Hwang, C.-L., & Yoon, K.", "Hwang & Yoon"],
  ["Brans, J. P., Vincke, P., & Mareschal, B.", "Brans et al."],
  ["Struyven, L., Van der Beken, W., Vanoeteren, V., & Pollet, I.", "Struyven et al."],
  ["Learning & Work Institute", "Learning & Work Institute"],
  ["councils.coop; E3M; LH Alliances", "councils.coop; E3M; LH Alliances"],
  ["VVSG", "VVSG"],
])("%s is cited as %s", (authors, short) => {
  expect(shortAuthors(authors, "en")).toBe(short);
});
