import { evaluate, paragraph, readScenarioRecords, sentences, type Evaluation, type Language } from "../../../src/engine";

const evaluated = (row: Readonly<Record<string, unknown>>): Evaluation => {
  const [scenario] = readScenarioRecords([{ scenario: "Wijkteams", ...row }]).scenarios;
  if (!scenario) throw new Error("no scenario");
  return evaluate(scenario);
};

const COMPLEX = { "target-group": 5, service: 5, expertise: 4, "provider-field": 3, measurability: 5 };
const CONTRACT = { ...COMPLEX, payment: "outcome-full", "flat-price": "yes", "intake-discretion": "yes", "no-minimum-standard": "yes" };
const SIMPLE = { "target-group": 1, service: 1, expertise: 1, measurability: 4, controllability: 5 };

const say = (row: Readonly<Record<string, unknown>>, language: Language = "nl"): string => paragraph(evaluated(row), language);
const about = (row: Readonly<Record<string, unknown>>, what: string): string =>
  sentences(evaluated(row), "nl")
    .filter((each) => each.about === what)
    .map(({ text }) => text)
    .join(" ");

describe("a paragraph for a council member", () => {
  it("names the model, why, the payment, the dangers, what would help, what is known and judged, and the argument against", () => {
    expect(say(CONTRACT)).toBe(
      "Wijkteams: wat hier nodig is, past bij een netwerk van aanbieders die samenwerken. Dat komt vooral doordat de mensen om wie het gaat ingewikkelde en verschillende vragen hebben en de hulp voor ieder anders is en uit verschillende hoeken tegelijk komt. Van alle manieren om te betalen past een vast budget voor de hele taak nu het best, maar dat hangt nog van open antwoorden af. Gekozen is een betaling die helemaal van het resultaat afhangt. De grootste gevaren zijn dat aanbieders vooral helpen wie het makkelijkst te helpen is, dat vooruitgang niets oplevert zolang het eindresultaat er niet is en dat wie weinig kans maakt wel ingeschreven wordt maar weinig hulp krijgt. Zoals het er nu staat, kunnen aanbieders de verkeerde prikkel volgen of te weinig bieden; een netwerk is te overwegen, of extra maatregelen, bijvoorbeeld: vaste vergoeding, minimumaanbod en tussenstappen belonen. Alle 5 vragen over de inhoud zijn beantwoord. De scores zijn een oordeel van wie ze invulde, zonder onderbouwing erbij; gewichten en grenzen zijn aannames van ons, die te wijzigen zijn. Het sterkste tegenargument luidt: ‘Een netwerk vraagt een stevige investering en sturing van de samenwerking, jarenlang.’",
    );
    expect(say(CONTRACT, "en")).toBe(
      "Wijkteams: what is needed here fits a network of providers that work together. That is mainly because the people concerned have complex and different needs and the help is different for everyone and comes from several sides at once. Of all ways of paying, a fixed budget for the whole task fits best for now, but that still depends on open answers. What has been chosen is a payment that wholly depends on the result. The greatest dangers are that providers mainly help those who are easiest to help, that progress earns nothing as long as the final result is not there and that people with little chance are enrolled but get little help. As it stands, providers may follow the wrong incentive or offer too little; a network is worth considering, or more measures, for example: fixed fee, minimum standard and reward milestones. All 5 questions about the content have been answered. The scores are a judgement of whoever filled them in, without grounds given; weights and limits are assumptions of ours, which can be changed. The strongest argument against it is this: ‘A network takes a strong investment in and governance of the collaboration, for years.’",
    );
  });

  it("says what is unknown, and by its label", () => {
    expect(about(SIMPLE, "known")).toContain("zijn er 4 beantwoord; onbekend is: Spelersveld");
  });

  it("says nothing surer than it is", () => {
    expect(about(SIMPLE, "switch")).toContain("te weinig ingevuld om dat zeker te zeggen");
    expect(about({ "target-group": 5 }, "model")).toContain("staat nog niet vast");
    expect(about({ duration: 3 }, "model")).toContain("onbekend");
    expect(about({ duration: 3 }, "known")).toBe("");
  });

  it("tells a danger that is certain from one that only looks great on what is known", () => {
    expect(about(COMPLEX, "risks")).toBe("Het grootste gevaar is dat mensen met ingewikkelde vragen geen passend aanbod vinden.");
    expect(about({ ...COMPLEX, "by-tender": 1 }, "risks")).toBe("Het grootste gevaar is dat mensen met ingewikkelde vragen geen passend aanbod vinden. Misschien is er ook een groot gevaar dat een deel van de looptijd verloren gaat aan de aanbesteding; daarover is niet alles bekend.");
    expect(about({ ...SIMPLE, "by-tender": 1 }, "risks")).toBe("Voor zover bekend is het grootste gevaar dat een deel van de looptijd verloren gaat aan de aanbesteding, maar zeker is dat nog niet.");
  });

  it("says that a leaning of the legal form is open, and nothing of a form of which little is known", () => {
    expect(about({ ...COMPLEX, initiative: 1 }, "legal")).toContain("neigt voorlopig naar een opdracht");
    expect(about({ ...COMPLEX, initiative: 3 }, "legal")).toContain("te weinig bekend");
    expect(about({ ...COMPLEX, initiative: 1, control: 1, result: 1 }, "legal")).toBe("De rechtsvorm neigt naar een opdracht; dat is een hulp bij het afwegen, geen juridisch advies.");
    expect(about({ ...COMPLEX, driver: 1 }, "form")).toBe("");
    expect(about({ ...COMPLEX, driver: 1, agreement: 1 }, "form")).toContain("meer markt");
  });

  it("names a risk from the coverage on from which enough is known, not below it", () => {
    const limit = (value: number): string => sentences(evaluated({ "by-tender": 1, "target-group": 1 }), "nl", { changed: { "explanation.enough-coverage": { value } }, unusable: [] }).filter((each) => each.about === "risks").map(({ text }) => text).join(" ");
    // Time lost to a tender: of its drivers by-tender (3) is known and short-term (2) is not: a coverage of 0.6.
    expect([0.59, 0.6, 0.61].map((value) => limit(value).includes("verloren gaat aan de aanbesteding"))).toEqual([true, true, false]);
  });

  it("takes a criterion as counter-argument from the level on that is clearly beyond the middle", () => {
    const counter = (level: number): string => about({ "target-group": 1, service: 1, expertise: 1, "provider-field": 1, measurability: level }, "counter");
    expect([3.9, 4, 4.1].map((level) => counter(level).includes("moeilijk te meten"))).toEqual([false, true, true]);
  });

  it("takes as counter-argument the criterion that clearly points the other way, else what the documents hold against the model", () => {
    expect(about(SIMPLE, "counter")).toBe("Het sterkste tegenargument: dat het resultaat moeilijk te meten is, wijst juist naar een netwerk.");
    expect(about(COMPLEX, "counter")).toContain("Een netwerk vraagt");
  });

  it("says where the form does not fit, and does not where no form is known", () => {
    const market = { driver: 1, agreement: 1, "government-role": 1, accountability: 1 };
    expect(about({ ...COMPLEX, ...market }, "form")).toContain("meer markt dan daarbij past");
    expect(about({ ...SIMPLE, driver: 5, agreement: 5, "government-role": 5, accountability: 5 }, "form")).toContain("meer netwerk dan nodig");
    expect(about(COMPLEX, "form")).toBe("");
  });

  it("says whether there are grounds, and never leaves a placeholder open", () => {
    expect(about({ ...SIMPLE, evidence: "nota 3" }, "judged")).toContain("met een onderbouwing");
    for (const row of [CONTRACT, SIMPLE, COMPLEX, { duration: 3 }, { "target-group": 3, service: 5, measurability: 1, initiative: 3, mitigations: "advance" }]) for (const language of ["nl", "en"] as const) expect(say(row, language)).not.toMatch(/[{}]|undefined|NaN/);
  });

  it("has as many sentences, about the same, in both languages", () => {
    for (const row of [CONTRACT, SIMPLE, COMPLEX, { duration: 3 }]) expect(sentences(evaluated(row), "nl").map((each) => each.about)).toEqual(sentences(evaluated(row), "en").map((each) => each.about));
  });
});
