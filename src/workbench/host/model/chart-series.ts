import type { Place } from "../area";
import { HostError, invalidArgument } from "../error";
import { act, create, define, give, link, tell, type Definition, type Scalar } from "../runtime/definition";
import { count, optional, text } from "../runtime/arguments";
import type { Host } from "../runtime/host";
import { readBranch, under, writeBranch, type Branch } from "./bag";
import { range } from "./range-argument";

/** A series of a chart, by its place; its look is a branch of the chart beside the list of series. */
interface Series extends Branch {
  readonly index: number;
}

type SeriesData = Readonly<Record<string, unknown>>;
const list = (branch: Branch, host: Host): readonly SeriesData[] => (readBranch(host, { ...branch, keys: [] })["series"] as readonly SeriesData[] | undefined) ?? [];

function change(series: Series, patch: SeriesData, host: Host): void {
  writeBranch(host, { ...series, keys: [] }, { series: list(series, host).map((data, index) => (index === series.index ? { ...data, ...patch } : data)) });
}

function held<Value>(key: string, initial: Value, check?: (value: Value) => void): Scalar<Series, Value> {
  return {
    read: (series, host) => (list(series, host)[series.index]?.[key] as Value | undefined) ?? initial,
    write: (series, value, host) => {
      check?.(value);
      change(series, { [key]: value }, host);
    },
  };
}

const look = (series: Series, ...keys: readonly string[]): Branch => under({ kind: series.kind, id: series.id, keys: [], ...(series.sheet === undefined ? {} : { sheet: series.sheet }) }, "looks", String(series.index), ...keys);

export const seriesFormatDefinition: Definition<Branch> = define<Excel.ChartSeriesFormat, Branch>("ChartSeriesFormat", {
  links: { fill: link("ChartFill", (branch: Branch) => under(branch, "fill")), line: link("ChartLineFormat", (branch: Branch) => under(branch, "line")) },
});

const setPlace = (key: string) => act<Series, readonly [typeof range]>([range], (series, [place]: readonly [Place], host) => {
  if (place.area.rows > 1 && place.area.columns > 1) throw invalidArgument("A series takes one row or one column.");
  change(series, { [key]: place }, host);
});

export const seriesDefinition: Definition<Series> = define<Excel.ChartSeries, Series>("ChartSeries", {
  scalars: {
    name: held<string>("name", ""),
    chartType: held<Excel.ChartSeries["chartType"]>("chartType", "Invalid"),
    hasDataLabels: held<boolean>("hasDataLabels", false),
    gapWidth: held<number>("gapWidth", 150),
    overlap: held<number>("overlap", 0),
    markerSize: held<number>("markerSize", 5, (value) => {
      if (!(value >= 2 && value <= 72)) throw invalidArgument("A marker's size is 2 to 72.");
    }),
    markerStyle: held<Excel.ChartSeries["markerStyle"]>("markerStyle", "Automatic"),
    markerBackgroundColor: held<string>("markerBackgroundColor", ""),
    markerForegroundColor: held<string>("markerForegroundColor", ""),
    plotOrder: held<number>("plotOrder", 0),
    smooth: held<boolean>("smooth", false),
    axisGroup: held<Excel.ChartSeries["axisGroup"]>("axisGroup", "Primary"),
  },
  links: { format: link("ChartSeriesFormat", (series: Series) => look(series, "format")), dataLabels: link("ChartDataLabels", (series: Series) => look(series, "dataLabels")) },
  methods: {
    setValues: setPlace("values"),
    setXAxisValues: setPlace("categories"),
    delete: act([], (series, _none, host) => { writeBranch(host, { ...series, keys: [] }, { series: list(series, host).filter((_data, index) => index !== series.index) }); }),
  },
});

const all = (branch: Branch, host: Host): Series[] => list(branch, host).map((_data, index) => ({ ...branch, index }));

export const chartSeriesCollectionDefinition: Definition<Branch> = define<Excel.ChartSeriesCollection, Branch>("ChartSeriesCollection", {
  items: { of: "ChartSeries", list: all },
  scalars: { count: { read: (branch, host) => list(branch, host).length } },
  methods: {
    add: create("ChartSeries", [optional(text), optional(count)], (branch: Branch, [name], host): Series => {
      const before = list(branch, host);
      if (before.length >= 255) throw new HostError("InvalidOperation", "A chart has at most 255 series.");
      writeBranch(host, branch, { series: [...before, { name: name ?? `Series${String(before.length + 1)}` }] });
      return { ...branch, index: before.length };
    }),
    getCount: tell([], (branch: Branch, _none, host) => list(branch, host).length),
    getItemAt: give("ChartSeries", [count], (branch: Branch, [index], host) => all(branch, host)[index] ?? null),
  },
});
