import { chancesColumn, percentOf, text, type Language, type Robustness, type ShownTable } from "../engine";
import { address, areaOf, fixedRangeAddress } from "./area";
import { charted, countIs, either, extreme, quoted, sentence, type Followed } from "./followed";
import type { Grid } from "./grid";
import { NOT_AVAILABLE, type CellValue, type Reference } from "./model";

const ZONES = ["market", "mixed", "network"] as const;
type ZoneName = (typeof ZONES)[number];
const COLUMNS = ["label", ...ZONES, "same", "percent", "firm"] as const;
const MARGINS = ["criterion", "low", "room"] as const;
/** Columns that the cells behind the charts take: of the chances, and of the margins. */
export const BEHIND_WIDTH = COLUMNS.length + MARGINS.length;
/** Rows that the table of chances may still grow by. */
const ROOM = 1000;

const number = (value: unknown): value is number => typeof value === "number";
const NOTHING: Followed = { value: "", formula: '""' };

/** The cells behind the charts of how sure, beside the two tables that they follow, row by row. */
export class RobustnessBehind {
  private readonly rows: readonly { readonly name: string; readonly chances: Readonly<Record<ZoneName, CellValue>>; readonly same: CellValue }[];

  /** @param top the header row of both tables; the table of chances begins in the first column, that of margins in column `right` */
  constructor(private readonly grid: Grid, private readonly top: number, private readonly right: number, private readonly column: number, whole: Robustness, chances: ShownTable, private readonly stability: ShownTable, private readonly language: Language) {
    this.rows = chances.rows.map((row, at) => {
      const model = whole.scenarios[at]?.model;
      const of = (zone: ZoneName): CellValue => row[chancesColumn(zone)] ?? "";
      return { name: String(row[0] ?? ""), chances: { market: of("market"), mixed: of("mixed"), network: of("network") }, same: model?.probability ? model.probability[model.zone] : "" };
    });
  }

  private at(column: (typeof COLUMNS)[number]): number {
    return this.column + COLUMNS.indexOf(column);
  }
  private range(column: (typeof COLUMNS)[number]): string {
    return fixedRangeAddress(this.cells(column).area);
  }

  /** The cells of a column of chances. */
  cells(column: (typeof COLUMNS)[number]): Reference {
    return { sheet: this.grid.name, area: areaOf(this.top + 1, this.at(column), this.rows.length, 1) };
  }

  /** The cells of a column of margins: of the first scenario. */
  margins(column: (typeof MARGINS)[number]): Reference {
    return { sheet: this.grid.name, area: areaOf(this.top + 1, this.column + COLUMNS.length + MARGINS.indexOf(column), this.firstRows, 1) };
  }

  /** How many rows of margins the first scenario has. */
  get firstRows(): number {
    return this.stability.rows.filter(([scenario]) => scenario === this.stability.rows[0]?.[0]).length;
  }

  put(): void {
    const say = (key: string): string => text(this.language, `robustness.behind.${key}`);
    this.grid.line(this.top, this.column, [...COLUMNS.map((key) => ((ZONES as readonly string[]).includes(key) ? text(this.language, `market-or-network.zones.${key}`) : say(key))), ...MARGINS.map(say)], { style: "header" });
    this.rows.forEach((_row, at) => { this.putChances(at); });
    for (let at = 0; at < this.firstRows; at += 1) this.putMargin(at);
  }

  private putChances(scenario: number): void {
    const row = this.top + 1 + scenario;
    const { name, chances, same } = this.rows[scenario] ?? { name: "", chances: { market: "", mixed: "", network: "" }, same: "" };
    const put = (column: (typeof COLUMNS)[number], { value, formula }: Followed, format: "share" | "count" = "share"): void => void this.grid.put(row, this.at(column), value, { style: "value", format, formula });
    const there = (zone: ZoneName): string => address(row, chancesColumn(zone));
    const model = address(row, chancesColumn("model"));
    for (const zone of ZONES) put(zone, charted(chances[zone], there(zone)));
    const own = ZONES.reduceRight((otherwise, zone) => `IF(AND(${model}=${quoted(text(this.language, `market-or-network.zones.${zone}`))},ISNUMBER(${there(zone)})),${there(zone)},${otherwise})`, '""');
    put("same", { value: same, formula: own });
    const cell = address(row, this.at("same"));
    put("percent", { value: number(same) ? percentOf(same) : "", formula: `IF(ISNUMBER(${cell}),IF(${cell}>=1-1E-9,100,IF(${cell}<=1E-9,0,MAX(1,MIN(99,ROUND(${cell}*100,0))))),"")` }, "count");
    put("firm", { value: number(same) ? Number(percentOf(same) === 100) : "", formula: `IF(ISNUMBER(${cell}),IF(${cell}>=1-1E-9,1,0),"")` }, "count");
    const named: Followed = { value: name, formula: address(row, 0) };
    const known: Followed = { value: number(chances.market), formula: `ISNUMBER(${there("market")})` };
    put("label", either({ value: name === "", formula: `${address(row, 0)}=""` }, NOTHING, either(known, named, sentence(this.language, "sheets.pictures.unknown", { name: named }))));
  }

  /** A margin of the first scenario; where its rows have become fewer, the row of the next is not taken for one. */
  private putMargin(at: number): void {
    const row = this.top + 1 + at;
    const [scenario, criterion, , low, high] = this.stability.rows[at] ?? [];
    const cell = (column: number): string => address(row, this.right + column);
    const own = `${cell(0)}=${fixedRangeAddress(areaOf(this.top + 1, this.right))}`;
    const place = this.column + COLUMNS.length;
    this.grid
      .put(row, place, scenario === undefined ? "" : (criterion ?? ""), { style: "value", formula: `IF(${own},${cell(1)},"")` })
      .put(row, place + 1, low ?? NOT_AVAILABLE, { style: "value", format: "share", formula: `IF(AND(${own},COUNT(${cell(3)},${cell(4)})=2),${cell(3)},NA())` })
      .put(row, place + 2, number(low) && number(high) ? high - low : NOT_AVAILABLE, { style: "value", format: "share", formula: `IF(AND(${own},COUNT(${cell(3)},${cell(4)})=2),${cell(4)}-${cell(3)},NA())` });
  }

  /** One sentence: how many answers hold under every weighting, and which is least sure; by the words of `robustness.sheet`. */
  finding(words: "finding" | "chart"): Followed {
    const names = fixedRangeAddress(areaOf(this.top + 1, 0, this.rows.length, 1));
    const shares = this.rows.map(({ same }) => same);
    const known = shares.filter(number);
    const firm: Followed = { value: known.filter((share) => percentOf(share) === 100).length, formula: `SUM(${this.range("firm")})` };
    const count: Followed = { value: known.length, formula: `COUNT(${this.range("same")})` };
    const name = extreme("MIN", names, this.range("same"), this.rows.map(({ name: each, same }) => [each, same]));
    const percent: Followed = { value: known.length === 0 ? 0 : Math.min(...known.map(percentOf)), formula: `MIN(${this.range("percent")})` };
    const all: Followed = { value: firm.value === count.value, formula: `${firm.formula}=${count.formula}` };
    const say = (key: string): Followed => sentence(this.language, `robustness.sheet.${key}`, { firm, count, name, percent });
    return either(countIs(this.range("same"), 0, shares), say("nothing"), either(all, say("all-firm"), say(words)));
  }

  /** Whose margins are drawn. */
  marginsTitle(): Followed {
    const first = fixedRangeAddress(areaOf(this.top + 1, this.right));
    return sentence(this.language, "robustness.sheet.margins", { name: { value: this.stability.rows[0]?.[0] ?? "", formula: first } });
  }

  /** What to do when the table has more scenarios than the chart; "" where it has not. */
  notice(): Followed {
    const cells = fixedRangeAddress(areaOf(this.top + 1, 0, this.rows.length + ROOM, 1));
    const count: Followed = { value: this.rows.length, formula: `ROWS(${cells})-COUNTBLANK(${cells})` };
    return either({ value: false, formula: `${count.formula}>${this.rows.length}` }, sentence(this.language, "robustness.sheet.more", { shown: { value: this.rows.length, formula: String(this.rows.length) }, count }), NOTHING);
  }
}
