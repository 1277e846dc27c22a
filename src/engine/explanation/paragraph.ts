import type { Evaluation } from "../evaluate";
import { itemsOf } from "../framework/frameworks";
import { DEFAULT_PARAMETERS, parameter, type Parameters } from "../framework/parameters";
import { hasText, text } from "../framework/text";
import type { Language } from "../framework/types";
import { columnLabel } from "../scenario/labels";
import { above, atLeast, atMost, same } from "../tolerance";
import { tensionKind } from "../weighing/form";
import type { Content } from "../weighing/content";

/** A sentence of the paragraph, and what it is about, so that a door may show one apart. */
export interface Sentence {
  readonly about: "model" | "form" | "payment" | "legal" | "risks" | "switch" | "known" | "judged" | "counter";
  readonly text: string;
}

type Side = "market" | "network";

/** At most so many reasons or dangers in one sentence. */
const MOST_REASONS = 2;
const MOST_DANGERS = 3;

const joined = (parts: readonly string[], language: Language, last = text(language, "explanation.and")): string => (parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1) ?? ""}`);

/** A label as it stands within a sentence: its first letter small, unless it is an abbreviation. */
const withinSentence = (label: string): string => (/^\p{Lu}\p{Ll}/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label);

/** The criteria on one side of the middle, the most outspoken and heaviest first. */
function pointing(content: Content, side: Side): readonly string[] {
  const strength = ({ level, weight }: Content["contributions"][number]): number => (level === null ? 0 : (side === "network" ? level - 0.5 : 0.5 - level) * weight);
  return content.contributions.filter((each) => above(strength(each), 0)).sort((a, b) => strength(b) - strength(a)).map(({ criterion }) => criterion);
}

function modelSentences({ scenario, content }: Evaluation, language: Language): readonly Sentence[] {
  const say = (key: string, words: Readonly<Record<string, string>> = {}): Sentence => ({ about: "model", text: text(language, `explanation.${key}`, words) });
  if (!content) return [say("model.unknown", { name: scenario.name })];
  const state = content.settled ? (same(content.low, content.high) ? "complete" : "settled") : "open";
  const opening = say(`model.${state}`, { name: scenario.name, model: text(language, `explanation.models.${content.zone}`) });
  const reason = (criterion: string, side: Side): string => text(language, `explanation.criteria.${criterion}.${side}`);
  if (content.zone === "mixed") {
    const [network, market] = [pointing(content, "network")[0], pointing(content, "market")[0]];
    return network !== undefined && market !== undefined ? [opening, say("between", { network: reason(network, "network"), market: reason(market, "market") })] : [opening];
  }
  const side: Side = content.zone;
  const reasons = pointing(content, side).slice(0, MOST_REASONS).map((criterion) => reason(criterion, side));
  return reasons.length === 0 ? [opening] : [opening, say("because", { reasons: joined(reasons, language) })];
}

function paymentSentences({ payment }: Evaluation, language: Language): readonly Sentence[] {
  const [first] = payment?.best ?? [];
  if (!payment || first === undefined) return [];
  const plain = (id: string): string => text(language, `payment.designs.${id}.plain`);
  const best = payment.best.filter((id) => same(payment.fit[id]?.value ?? 0, payment.fit[first]?.value ?? 0));
  const key = best.length > 1 ? "tie" : payment.settled ? "settled" : "open";
  const chosen = payment.chosen === null ? [] : best.includes(payment.chosen) ? [text(language, "explanation.payment.same")] : [text(language, "explanation.payment.chosen", { chosen: plain(payment.chosen) })];
  return [text(language, `explanation.payment.${key}`, { best: joined(best.map(plain), language) }), ...chosen].map((sentence) => ({ about: "payment", text: sentence }));
}

function riskSentences(evaluation: Evaluation, parameters: Parameters, language: Language): readonly Sentence[] {
  const { risks } = evaluation;
  const enough = parameter(parameters, "explanation.enough-coverage");
  const known = Object.entries(risks ?? {}).filter(([, { coverage }]) => atLeast(coverage, enough));
  const high = known.filter(([, { band }]) => band === "high").sort(([, a], [, b]) => Number(b.settled) - Number(a.settled) || b.residual - a.residual || b.coverage - a.coverage).slice(0, MOST_DANGERS);
  const [certain, open] = [high.filter(([, { settled }]) => settled), high.filter(([, { settled }]) => !settled)];
  const dangers = (of: typeof high): string => joined(of.map(([id], at) => `${at === 0 ? "" : `${text(language, "explanation.that")} `}${text(language, `risks.risks.${id}.plain`)}`), language);
  const say = (key: string, of: typeof high = []): Sentence => ({ about: "risks", text: text(language, `explanation.risks.${key}`, { dangers: dangers(of) }) });
  // What is certainly high is said as such; what only looks high as far as is known says that too.
  const number = (of: typeof high): string => (of.length === 1 ? "one" : "several");
  const sentences: Sentence[] =
    known.length === 0 ? [say("unknown")] : high.length === 0 ? [say("none")] : certain.length === 0 ? [say(`${number(open)}-open`, open)] : [say(number(certain), certain), ...(open.length > 0 ? [say("also-open", open)] : [])];
  if (evaluation.switch?.advised && !evaluation.switch.settled) sentences.push({ about: "switch", text: text(language, "explanation.switch.unsure") });
  else if (evaluation.switch?.advised) {
    const [set] = evaluation.switch.wouldHelp;
    const words = set?.map((id) => withinSentence(text(language, `risks.mitigations.${id}.label`))) ?? [];
    sentences.push({ about: "switch", text: set ? text(language, "explanation.switch.help", { set: joined(words, language) }) : text(language, "explanation.switch.no-help") });
  }
  return sentences;
}

function groundsSentences({ scenario, content }: Evaluation, language: Language): readonly Sentence[] {
  const criteria = content?.contributions ?? [];
  const unknown = criteria.filter(({ level }) => level === null).map(({ criterion }) => columnLabel(criterion, language));
  const evidence = scenario.values["evidence"]?.kind === "text" ? "evidence" : "bare";
  if (!content) return [];
  const known = text(language, `explanation.known.${unknown.length === 0 ? "all" : "some"}`, { total: criteria.length, known: criteria.length - unknown.length, unknown: joined(unknown, language) });
  return [{ about: "known", text: known }, { about: "judged", text: text(language, `explanation.judged.${evidence}`) }];
}

/** What speaks most against the model that fits: a criterion that points clearly to the other side, or what the documents hold against that model. */
type CounterArgument = { readonly kind: "criterion"; readonly criterion: string; readonly side: Side } | { readonly kind: "lesson"; readonly zone: Content["zone"] };

/** The lesson that is held against a model where no criterion speaks against it, in plain words; undefined where the documents have none. */
export function lessonAgainst(zone: Content["zone"], language: Language): string | undefined {
  const against = itemsOf("lessons").find(({ data }) => {
    const when = data["when"] as readonly { readonly result?: string; readonly is?: readonly string[] }[];
    return data["kind"] === "against" && when.some(({ result, is }) => result === "zone" && is?.includes(zone) === true);
  });
  if (!against) return undefined;
  const key = `${against.framework}.lessons.${against.id}`;
  return text(language, hasText(`${key}.plain`) ? `${key}.plain` : `${key}.label`);
}

/** The strongest argument against the model that fits; undefined where no model does. */
export function counterArgument({ content }: Evaluation, parameters: Parameters = DEFAULT_PARAMETERS): CounterArgument | undefined {
  if (!content) return undefined;
  const far = parameter(parameters, "explanation.clearly-beyond");
  const other: Side | undefined = content.zone === "network" ? "market" : content.zone === "market" ? "network" : undefined;
  const clear = other && pointing(content, other).find((id) => {
    const level = content.contributions.find(({ criterion }) => criterion === id)?.level ?? 0.5;
    return other === "network" ? atLeast(level, far) : atMost(level, 1 - far);
  });
  return other && clear !== undefined ? { kind: "criterion", criterion: clear, side: other } : { kind: "lesson", zone: content.zone };
}

function counterSentence(evaluation: Evaluation, parameters: Parameters, language: Language): readonly Sentence[] {
  const found = counterArgument(evaluation, parameters);
  if (!found) return [];
  if (found.kind === "criterion") return [{ about: "counter", text: text(language, "explanation.counter.criterion", { reason: text(language, `explanation.criteria.${found.criterion}.${found.side}`), side: text(language, `explanation.sides.${found.side}`) }) }];
  const lesson = lessonAgainst(found.zone, language);
  return lesson === undefined ? [] : [{ about: "counter", text: text(language, "explanation.counter.lesson", { lesson }) }];
}

/** What is said of a scenario to somebody who does not know the field, sentence by sentence: known, judged, unknown, and the strongest argument against. */
export function sentences(evaluation: Evaluation, language: Language, parameters: Parameters = DEFAULT_PARAMETERS): readonly Sentence[] {
  const { tension, legalForm, form } = evaluation;
  const formKnown = form !== null && atLeast(form.coverage, parameter(parameters, "explanation.enough-coverage"));
  return [
    ...modelSentences(evaluation, language),
    ...(tension === null || !formKnown ? [] : [{ about: "form" as const, text: text(language, `explanation.form.${tensionKind(tension, parameters)}`) }]),
    ...paymentSentences(evaluation, language),
    ...(legalForm ? [{ about: "legal" as const, text: text(language, `explanation.legal.${legalForm.leaning}${legalForm.settled ? "" : "-open"}`) }] : []),
    ...riskSentences(evaluation, parameters, language),
    ...groundsSentences(evaluation, language),
    ...counterSentence(evaluation, parameters, language),
  ];
}

/** The same as one paragraph that a council member understands. */
export const paragraph = (evaluation: Evaluation, language: Language, parameters: Parameters = DEFAULT_PARAMETERS): string => sentences(evaluation, language, parameters).map((sentence) => sentence.text).join(" ");
