import type { Cell } from "../../../src/engine";

/** Scenarios as an analyst would have them, with Dutch headers, blanks, an interval, a tension and a contradiction. */
export const dutchRows: readonly (readonly Cell[])[] = [
  ["Scenario", "Doelgroep", "Dienstverlening", "Vereiste expertise", "Spelersveld", "Meten toegevoegde waarde", "Drijvende kracht", "Overeenkomst", "Rol van de overheid", "Verantwoordelijkheid", "Prijszetting", "Looptijd", "Initiatief", "Zeggenschap", "Resultaat", "Beoogde rechtsvorm"],
  ["Plymouth Alliance", 5, 5, 5, 4, 5, 5, 4, 5, 4, "vast", 10, 1, 3, 4, "opdracht"],
  ["Work Programme 2011-2017", 4, 3, 3, 2, 2, 1, 1, 1, 1, "semi-vast", 5, 1, 4, 1, "opdracht"],
  ["UWV re-integratie 2002-2005", 2, 2, 2, 2, 1, 1, 1, 2, 1, "vrij", 1, 1, 2, 1, "opdracht"],
  ["Wijkteams 2027 - lokale partnerschappen", 5, "", "2-4", 3, 5, 2, "", "", "", "", "", 5, 4, 1, "subsidie"],
  ["Nog in te vullen", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""],
];
