import { arrived, carried, fileText } from "../../src/council/file-text";

const UNSAFE = [..."\u0000\u0007\u000b\u001f\u007f\ufffe\uffff"];

test("what XML cannot hold is carried past the library and arrives escaped, the same as where the file is written without it", () => {
  for (const character of UNSAFE) {
    const words = `a${character}b`;
    expect(carried(words)).not.toContain(character);
    expect(arrived(carried(words))).toBe(fileText(words));
    expect(fileText(words)).toBe(`a_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_b`);
  }
});

test("everything else is left as it is", () => {
  const words = "line\nline\ttab \ud83d\ude00 \u202e \uf8ff";
  expect(arrived(carried(words))).toBe(words);
});
