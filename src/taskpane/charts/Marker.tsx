/** The signs by which scenarios are told apart in a chart, without colour; after five they begin again. */
const SHAPES = ["circle", "square", "triangle", "diamond", "cross"] as const;

/** The sign of the scenario at that place, around `x`, moved aside by `aside` px where several would cover each other. */
export function Marker({ at, x, y, aside = 0 }: { readonly at: number; readonly x: string; readonly y: number; readonly aside?: number }) {
  const style = { fill: at === 0 ? "var(--mark)" : "var(--ground)", stroke: "var(--mark)" };
  return (
    <svg x={x} y={y} overflow="visible">
      <g transform={`translate(${aside} 0)`}>{shapeOf(SHAPES[at % SHAPES.length] ?? "circle", style)}</g>
    </svg>
  );
}

function shapeOf(shape: (typeof SHAPES)[number], style: { readonly fill: string; readonly stroke: string }) {
  switch (shape) {
    case "circle":
      return <circle r="5" strokeWidth="1.5" style={style} />;
    case "square":
      return <rect x="-4.5" y="-4.5" width="9" height="9" strokeWidth="1.5" style={style} />;
    case "triangle":
      return <path d="M0 -5.5 L5.5 4.5 L-5.5 4.5 Z" strokeWidth="1.5" style={style} />;
    case "diamond":
      return <path d="M0 -6 L6 0 L0 6 L-6 0 Z" strokeWidth="1.5" style={style} />;
    case "cross":
      return <path d="M-4.5 -4.5 L4.5 4.5 M-4.5 4.5 L4.5 -4.5" strokeWidth="2.5" style={{ fill: "none", stroke: style.stroke }} />;
  }
}
